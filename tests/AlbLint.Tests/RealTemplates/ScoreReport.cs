using System.Globalization;
using System.Text;

namespace AlbLint.Tests.RealTemplates;

/// <summary>The score as a text.</summary>
internal static class ScoreReport
{
    public static string Of(Score score, IEnumerable<TemplateRun> unlabeled)
    {
        var report = new StringBuilder($"{"rules",-36}{"found",8}{"elsewhere",11}{"missed",8}{"silent",8}{"loud",6}{"precision",11}{"recall",8}\n");
        foreach (var (rules, tally) in score.ByRules)
        {
            Row(report, rules, tally);
        }

        Row(report, "total", score.Total);
        Section(report, "labels that the findings contradict", score.Disagreements);
        Section(report, "findings in labeled files that no label speaks of", score.Unlabeled.Select(TemplateRun.Describe));
        Section(report, "findings in files without labels", unlabeled.SelectMany(run => run.Findings)
            .Where(finding => finding.Rule.Id != "ALB1001").Select(TemplateRun.Describe));
        Section(report, "faults", TemplateRun.Every.SelectMany(run => run.Result.Faults).Select(TemplateRun.Describe));
        return report.ToString();
    }

    private static void Row(StringBuilder report, string name, Tally tally) => report.Append(CultureInfo.InvariantCulture,
        $"{name,-36}{tally.Found,8}{tally.ElsewhereFound,11}{tally.Missed,8}{tally.Silent,8}{tally.Loud,6}{tally.Precision,11:0.000}{tally.Recall,8:0.000}\n");

    private static void Section(StringBuilder report, string title, IEnumerable<string> lines)
    {
        report.Append(CultureInfo.InvariantCulture, $"\n== {title}\n");
        foreach (var line in lines)
        {
            report.Append(line).Append('\n');
        }
    }
}
