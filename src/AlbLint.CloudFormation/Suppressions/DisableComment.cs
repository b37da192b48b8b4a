namespace AlbLint.CloudFormation.Suppressions;

/// <summary>The text of a comment that speaks to AlbLint: <c>alblint-disable ALB2009, ALB1001 -- reason</c>.</summary>
/// <param name="Rules">The rule ids.</param>
/// <param name="Reason">What stands after <c>--</c>; null when nothing does.</param>
/// <param name="Fault">Why it is no suppression; null when it is one.</param>
internal sealed record DisableComment(IReadOnlyList<string> Rules, string? Reason, string? Fault)
{
    private const string Prefix = "alblint-";
    private const string Word = "alblint-disable";

    /// <summary>Null for a comment that does not speak to AlbLint.</summary>
    public static DisableComment? Parse(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var word = text.Split([' ', '\t', ':'], 2)[0];
        if (word != Word)
        {
            return Faulty($"'{word}' means nothing here; the only word is {Word}");
        }

        var rest = text.Substring(Word.Length);
        var dashes = rest.IndexOf("--", StringComparison.Ordinal);
        var rules = (dashes < 0 ? rest : rest.Substring(0, dashes)).Split([',', ' ', '\t', ':'], StringSplitOptions.RemoveEmptyEntries);
        var reason = dashes < 0 ? "" : rest.Substring(dashes + 2).Trim();
        return rules.Length == 0 ? Faulty($"{Word} names no rule") : new DisableComment(rules, reason.Length == 0 ? null : reason, null);
    }

    private static DisableComment Faulty(string fault) => new([], null, fault);
}
