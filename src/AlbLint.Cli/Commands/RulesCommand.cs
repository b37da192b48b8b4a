using System.Globalization;
using AlbLint.Cli.Reporters;
using AlbLint.Findings;
using AlbLint.Rules;

namespace AlbLint.Cli.Commands;

/// <summary>Lists the rules.</summary>
internal static class RulesCommand
{
    /// <summary>What the first digit of an id says: the step of a diagnosis.</summary>
    private static readonly string[] Steps =
    [
        "The source itself", "Observability: can a 5xx be told apart afterwards?", "Targets: does something listen, in the same protocol?",
        "Timeouts: who closes first?", "Responses: is it HTTP that a load balancer can pass on?", "Network: does the connection get through?",
    ];

    public static int Run(ReadOnlySpan<string> args, Surroundings surroundings)
    {
        if (CommandSyntax.Parse(args, []) is [var extra, ..])
        {
            throw new UsageException($"rules takes nothing, not '{extra}'");
        }

        var style = TextStyle.Of(surroundings);
        var rows = RuleCatalog.All.Select(rule => (Rule: rule, Effect: Effect(rule))).ToList();
        var width = rows.Max(row => row.Effect.Length);
        foreach (var step in rows.GroupBy(row => row.Rule.Id[3]))
        {
            surroundings.Out.Write($"{(step.Key == '0' ? "" : "\n")}{style.Bold(Steps[step.Key - '0'])}\n");
            foreach (var (rule, effect) in step)
            {
                var severity = (rule.Severity.Word() + (rule.IsPreview ? " P" : "")).PadRight("warning P".Length);
                surroundings.Out.Write($"{rule.Id}  {style.Of(rule.EffectiveSeverity, severity)}  {style.Dim(effect.PadRight(width))}  {rule.Title}\n");
            }
        }

        surroundings.Out.Write("\nP: in preview, reported as info. `alblint explain ALBnnnn` shows a rule's page.\n");
        return ExitCode.Clean;
    }

    /// <summary>The status codes, and what happens where there is none.</summary>
    private static string Effect(RuleInfo rule)
    {
        var effects = rule.Status.Select(code => code.ToString(CultureInfo.InvariantCulture)).ToList();
        if (rule.Effect.Length > 0)
        {
            effects.Add(rule.Effect);
        }

        return effects.Count == 0 ? "-" : string.Join(", ", effects);
    }
}
