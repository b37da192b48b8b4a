using System.Globalization;
using AlbLint.Cli.Reporters;
using AlbLint.Findings;
using AlbLint.Rules;

namespace AlbLint.Cli.Commands;

/// <summary>Lists the rules.</summary>
internal static class RulesCommand
{
    public static int Run(ReadOnlySpan<string> args, Surroundings surroundings)
    {
        if (CommandSyntax.Parse(args, []) is [var extra, ..])
        {
            throw new UsageException($"rules takes nothing, not '{extra}'");
        }

        var rows = RuleCatalog.All.Select(Row).Prepend(["id", "severity", "sends", "fault"]).ToList();
        var widths = Enumerable.Range(0, 3).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            surroundings.Out.Write($"{row[0].PadRight(widths[0])}  {row[1].PadRight(widths[1])}  {row[2].PadRight(widths[2])}  {row[3]}\n");
        }

        surroundings.Out.Write("\nP: in preview, reported as info. `alblint explain ALBnnnn` shows a rule's page.\n");
        return ExitCode.Clean;
    }

    private static string[] Row(RuleInfo rule) =>
        [rule.Id, rule.Severity.Word() + (rule.IsPreview ? " P" : ""), Effect(rule), rule.Title];

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
