using AlbLint.Findings;

namespace AlbLint.Cli.Commands;

/// <summary>The pages of rules, which are built into the program.</summary>
internal static class BuiltInPage
{
    /// <summary>The page in Markdown; null for a rule that has none.</summary>
    public static string? Of(RuleInfo rule)
    {
        using var page = typeof(BuiltInPage).Assembly.GetManifestResourceStream($"rules/{rule.Id}.md");
        return page is null ? null : new StreamReader(page).ReadToEnd();
    }
}
