namespace AlbLint.CloudFormation.Intrinsics;

/// <summary>Splits the text of <c>Fn::Sub</c> into literal parts and names. <c>${!x}</c> stands for the literal <c>${x}</c>.</summary>
internal static class SubTemplate
{
    public static List<(string Part, bool IsName)> Parse(string text)
    {
        var parts = new List<(string, bool)>();
        var literal = 0;
        var at = 0;
        while (true)
        {
            var open = text.IndexOf("${", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            if (text[open + 2] == '!')
            {
                Literal(literal, open);
                parts.Add(("${" + text.Substring(open + 3, close - open - 2), false));
            }
            else
            {
                Literal(literal, open);
                parts.Add((text.Substring(open + 2, close - open - 2).Trim(), true));
            }

            at = literal = close + 1;
        }

        Literal(literal, text.Length);
        return parts.Count == 0 ? [("", false)] : parts;

        void Literal(int from, int to)
        {
            if (to > from)
            {
                parts.Add((text.Substring(from, to - from), false));
            }
        }
    }
}
