namespace AlbLint.CloudFormation.Syntax;

/// <summary>
/// A hyphen that is all of an item in brackets, as in <c>!Join [-, [a, b]]</c>. The YAML specification does not allow it, but libyaml and its relatives do, so
/// CloudFormation takes it, and templates are full of it. YamlDotNet does not: it is given another character instead.
/// </summary>
internal static class YamlLoneHyphens
{
    /// <summary>For private use in Unicode, so no template means anything by it.</summary>
    private const char StandIn = '\uE02D';

    /// <summary>The text with a stand-in for each hyphen directly before a comma or a closing bracket, so that all offsets stay; the same text when it has none.</summary>
    public static string Replace(string text)
    {
        char[]? replaced = null;
        for (int at = text.IndexOf('-'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('-', at + 1))
        {
            if (text[at + 1] is ',' or ']' or '}' && (at == 0 || text[at - 1] is ' ' or '\t' or '\n' or '[' or ',' or '{'))
            {
                replaced ??= text.IndexOf(StandIn) < 0 ? text.ToCharArray() : null;
                if (replaced is null)
                {
                    return text;
                }

                replaced[at] = StandIn;
            }
        }

        return replaced is null ? text : new string(replaced);
    }

    /// <summary>A scalar as it is written: what looked like such a hyphen can also have stood in quotes or in a block of text.</summary>
    public static string Restore(string value) => value.Replace(StandIn, '-');
}
