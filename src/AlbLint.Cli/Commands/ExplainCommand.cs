using AlbLint.Cli.Reporters;
using AlbLint.Findings;
using AlbLint.Rules;
using AlbLint.Text;

namespace AlbLint.Cli.Commands;

/// <summary>Shows a rule's page.</summary>
internal static class ExplainCommand
{
    public static int Run(ReadOnlySpan<string> args, Surroundings surroundings)
    {
        if (CommandSyntax.Parse(args, []) is not [var id])
        {
            throw new UsageException("explain takes one rule id: alblint explain ALBnnnn");
        }

        var rule = RuleCatalog.Find(id) ?? throw Unknown(id);
        new PageText(surroundings.Out, TextStyle.Of(surroundings)).Write(Page(rule));
        return ExitCode.Clean;
    }

    /// <summary>The page that is built into the program.</summary>
    private static string Page(RuleInfo rule)
    {
        using var page = typeof(ExplainCommand).Assembly.GetManifestResourceStream($"rules/{rule.Id}.md")
            ?? throw new InvalidOperationException($"the page of {rule.Id} is not built in");
        return new StreamReader(page).ReadToEnd();
    }

    private static UsageException Unknown(string id)
    {
        var nearest = NearestName.Of(id, RuleCatalog.All.Select(rule => rule.Id));
        return new UsageException($"there is no rule {id}" + (nearest is null ? "; `alblint rules` lists all" : $"; did you mean {nearest}?"));
    }
}
