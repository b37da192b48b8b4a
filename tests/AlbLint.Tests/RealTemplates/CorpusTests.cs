using AlbLint.Tests.Kit;
using Xunit.Abstractions;

namespace AlbLint.Tests.RealTemplates;

/// <summary>What people say of real templates against what the rules say.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [CorpusFact]
    public void Findings_agree_with_what_people_say()
    {
        var labels = Label.Read().ToLookup(label => label.File);
        var score = new Score();
        foreach (var run in TemplateRun.Every.Where(run => labels.Contains(run.Name)))
        {
            score.Add(run, [.. labels[run.Name]]);
        }

        var report = ScoreReport.Of(score, [.. TemplateRun.Every.Where(run => !labels.Contains(run.Name))]);
        output.WriteLine(report);
        if (Environment.GetEnvironmentVariable("ALBLINT_CORPUS_REPORT") is { Length: > 0 } file)
        {
            File.WriteAllText(file, report);
        }

        Assert.True(score.Total.Precision >= 0.97, report);
        Assert.True(score.Total.Recall >= 0.90, report);
    }

    /// <summary>Some have a key twice, and nothing else that is wrong.</summary>
    [CorpusFact]
    public void Every_template_is_read_whole() => Assert.Empty(
        from fault in TemplateRun.Every.SelectMany(run => run.Result.Faults)
        where !fault.Message.Contains("is written twice", StringComparison.Ordinal)
        select TemplateRun.Describe(fault));
}
