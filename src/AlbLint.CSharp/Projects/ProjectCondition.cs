namespace AlbLint.CSharp.Projects;

/// <summary>
/// Decides MSBuild conditions of the plain kinds: comparisons of texts, Exists, and, or, !, parentheses.
/// See https://learn.microsoft.com/visualstudio/msbuild/msbuild-conditions
/// </summary>
/// <param name="text">The condition.</param>
/// <param name="properties">The properties so far.</param>
/// <param name="folder">Where relative paths start.</param>
internal sealed class ProjectCondition(string text, PropertyText properties, string folder)
{
    private int _at;
    private bool _isUnknown;

    /// <summary>Whether it certainly holds; a condition that only MSBuild itself can decide does not.</summary>
    public static bool Holds(string? text, PropertyText properties, string folder)
    {
        if (text is null || string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        var condition = new ProjectCondition(text, properties, folder);
        var holds = condition.Or();
        condition.Skip();
        return holds && !condition._isUnknown && condition._at >= text.Length;
    }

    private bool Or()
    {
        var holds = And();
        while (Take("or"))
        {
            holds |= And();
        }

        return holds;
    }

    private bool And()
    {
        var holds = Term();
        while (Take("and"))
        {
            holds &= Term();
        }

        return holds;
    }

    private bool Term()
    {
        if (Take("!"))
        {
            return !Term();
        }

        if (Take("("))
        {
            var inner = Or();
            _isUnknown |= !Take(")");
            return inner;
        }

        if (Take("Exists("))
        {
            var path = Operand();
            _isUnknown |= !Take(")");
            return path.Length > 0 && properties.Texts.Exists(ProjectPath.In(folder, path));
        }

        var left = Operand();
        return Take("==") ? left.Equals(Operand(), StringComparison.OrdinalIgnoreCase)
            : Take("!=") ? !left.Equals(Operand(), StringComparison.OrdinalIgnoreCase)
            : left.Equals("true", StringComparison.OrdinalIgnoreCase) || Undecided(left);
    }

    private bool Undecided(string word)
    {
        _isUnknown |= !word.Equals("false", StringComparison.OrdinalIgnoreCase);
        return false;
    }

    private string Operand()
    {
        Skip();
        var isQuoted = _at < text.Length && text[_at] == '\'';
        var start = isQuoted ? _at + 1 : _at;
        var end = isQuoted ? text.IndexOf('\'', start) : start;
        while (!isQuoted && end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('=' or '!' or ')' or '<' or '>'))
        {
            // A property in parentheses of its own.
            end = string.CompareOrdinal(text, end, "$(", 0, 2) == 0 && text.IndexOf(')', end) is > 0 and var closing ? closing + 1 : end + 1;
        }

        if (end < start || (end == start && !isQuoted) || properties.Expand(text.Substring(start, end - start)) is not { } value)
        {
            _isUnknown = true;
            _at = text.Length;
            return "";
        }

        _at = isQuoted ? end + 1 : end;
        return value;
    }

    private bool Take(string word)
    {
        Skip();
        if (string.Compare(text, _at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return false;
        }

        _at += word.Length;
        return true;
    }

    private void Skip()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }
}
