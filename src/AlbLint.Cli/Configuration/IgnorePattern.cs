namespace AlbLint.Cli.Configuration;

/// <summary>
/// A pattern of paths as in a <c>.gitignore</c>, https://git-scm.com/docs/gitignore: <c>*</c>, <c>?</c> and <c>[a-z]</c> stay within a name, <c>**</c> crosses
/// directories, a slash at the end means directories only, one elsewhere ties the pattern to its directory.
/// </summary>
internal sealed class IgnorePattern
{
    private const string AnyDirectories = "**";
    private readonly string[] _names;
    private readonly bool _isDirectoryOnly;

    /// <param name="pattern">Not empty.</param>
    public IgnorePattern(string pattern)
    {
        _isDirectoryOnly = pattern.EndsWith('/');
        var names = pattern.TrimEnd('/').TrimStart('/').Split('/').Where(name => name is not ("." or ""));
        string[] lead = pattern.TrimEnd('/').Contains('/') ? [] : [AnyDirectories];
        _names = [.. lead.Concat(names)];
    }

    /// <summary>Whether the pattern means the path, which is relative to the pattern's directory, with <c>/</c>.</summary>
    public bool Matches(string path, bool isDirectory) => (isDirectory || !_isDirectoryOnly) && Matches(_names, path.Split('/'));

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        for (; pattern.Length > 0; pattern = pattern[1..], path = path[1..])
        {
            if (pattern[0] == AnyDirectories)
            {
                return MatchesAnywhere(pattern[1..], path);
            }

            if (path.Length == 0 || !MatchesName(pattern[0], path[0]))
            {
                return false;
            }
        }

        return path.Length == 0;
    }

    private static bool MatchesAnywhere(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        while (pattern.Length > 0 && pattern[0] == AnyDirectories)
        {
            pattern = pattern[1..]; // one more adds nothing but time
        }

        for (; path.Length > 0; path = path[1..])
        {
            if (pattern.Length == 0 || Matches(pattern, path))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MatchesName(string pattern, string name)
    {
        int at = 0, i = 0, star = -1, resume = 0;
        while (i < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                resume = i;
            }
            else if (at < pattern.Length && MatchesCharacter(pattern, ref at, name[i]))
            {
                i++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                i = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(at).TrimStart('*').IsEmpty;
    }

    /// <summary>Whether what stands at a place of the pattern means a character; then the place is after it.</summary>
    private static bool MatchesCharacter(string pattern, ref int at, char character)
    {
        var next = at + 1;
        var isMatch = pattern[at] switch
        {
            '?' => true,
            '\\' when next < pattern.Length => pattern[next++] == character,
            '[' when pattern.IndexOf(']', Math.Min(pattern.Length, at + 2)) is > 0 and var end => InClass(pattern[(at + 1)..end], character) && (next = end + 1) > 0,
            var own => own == character,
        };
        at = isMatch ? next : at;
        return isMatch;
    }

    private static bool InClass(string members, char character)
    {
        var isNegated = members[0] is '!' or '^';
        var isIn = false;
        for (var i = isNegated ? 1 : 0; i < members.Length; i++)
        {
            var isRange = i + 2 < members.Length && members[i + 1] == '-';
            isIn |= isRange ? character >= members[i] && character <= members[i + 2] : members[i] == character;
            i += isRange ? 2 : 0;
        }

        return isIn != isNegated;
    }
}
