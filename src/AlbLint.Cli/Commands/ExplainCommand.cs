using AlbLint.Cli.Reporters;
using AlbLint.Rules;
using AlbLint.Text;

namespace AlbLint.Cli.Commands;

/// <summary>Shows a rule's page, or the one about the diagnosis of a 502.</summary>
internal static class ExplainCommand
{
    public static int Run(ReadOnlySpan<string> args, Surroundings surroundings)
    {
        if (CommandSyntax.Parse(args, []) is not [var id])
        {
            throw new UsageException("explain takes one rule id: alblint explain ALBnnnn");
        }

        if (id is "502" or "diagnosing-502")
        {
            new PageText(surroundings.Out, TextStyle.Of(surroundings)).Write(BuiltInPage.Diagnosis);
            return ExitCode.Clean;
        }

        var rule = RuleCatalog.Find(id) ?? throw Unknown(id);
        new PageText(surroundings.Out, TextStyle.Of(surroundings)).Write(BuiltInPage.Of(rule) ?? throw new InvalidOperationException($"the page of {rule.Id} is not built in"));
        return ExitCode.Clean;
    }

    private static UsageException Unknown(string id)
    {
        var nearest = NearestName.Of(id, RuleCatalog.All.Select(rule => rule.Id));
        return new UsageException($"there is no rule {id}" + (nearest is null ? "; `alblint rules` lists all" : $"; did you mean {nearest}?"));
    }
}
