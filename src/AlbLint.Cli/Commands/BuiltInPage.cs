using AlbLint.Findings;

namespace AlbLint.Cli.Commands;

/// <summary>The pages of rules and of the diagnosis, which are built into the program.</summary>
internal static class BuiltInPage
{
    /// <summary>The page in Markdown; null for a rule that has none.</summary>
    public static string? Of(RuleInfo rule) => Read(rule.Id);

    /// <summary>The page about the five steps from a 502 to its cause.</summary>
    public static string Diagnosis => Read("diagnosing-502")!;

    private static string? Read(string name)
    {
        using var page = typeof(BuiltInPage).Assembly.GetManifestResourceStream($"rules/{name}.md");
        return page is null ? null : new StreamReader(page).ReadToEnd();
    }
}
