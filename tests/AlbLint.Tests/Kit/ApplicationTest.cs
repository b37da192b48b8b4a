using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules;

namespace AlbLint.Tests.Kit;

/// <summary>Runs rules over the code of a web project that stands in the test.</summary>
internal static class ApplicationTest
{
    /// <summary>Exactly the marked places of the code, and of the settings, get a finding of the rule; the findings, in order.</summary>
    public static IReadOnlyList<Finding> Fires(string rule, string markedCode, string? markedSettings = null, Setting<TimeSpan>? idleTimeout = null)
    {
        var code = MarkedText.Parse(markedCode);
        var settings = markedSettings is null ? null : MarkedText.Parse(markedSettings);
        Assert.True(code.Places.Count + (settings?.Places.Count ?? 0) > 0, "the project marks no place");
        var findings = Findings(rule, code.Text, settings?.Text, idleTimeout);
        AssertMarked(code, WebProject.CodeFile, findings);
        if (settings is not null)
        {
            AssertMarked(settings, WebProject.SettingsFile, findings);
        }

        return findings;
    }

    /// <summary>Exactly the marked places of the Dockerfile get a finding of the rule.</summary>
    public static void FiresInImage(string rule, string code, string markedImage)
    {
        var image = MarkedText.Parse(markedImage);
        Assert.NotEmpty(image.Places);
        AssertMarked(image, WebProject.ImageFile, Findings(rule, code, null, null, image.Text));
    }

    /// <summary>The rule says nothing.</summary>
    public static void Silent(string rule, string code, string? settings = null, Setting<TimeSpan>? idleTimeout = null, string? image = null)
    {
        Assert.DoesNotContain("[|", code + settings + image);
        Assert.Equal("", PageRun.Describe(Findings(rule, code, settings, idleTimeout, image)));
    }

    private static List<Finding> Findings(string rule, string code, string? settings, Setting<TimeSpan>? idleTimeout, string? image = null) =>
        [.. new Linter().Lint([WebProject.Deployment(code, settings, idleTimeout, image)]).Where(finding => finding.Rule.Id == rule)];

    private static void AssertMarked(MarkedText marked, string file, IReadOnlyList<Finding> findings)
    {
        var expected = MarkedText.Mark(marked.Text, marked.Places);
        var actual = MarkedText.Mark(marked.Text, findings.Where(finding => finding.Place.File.Path == file).Select(finding => finding.Place.Range).Distinct());
        Assert.True(expected == actual, $"expected:\n{expected}\n\nactual:\n{actual}\n\n{PageRun.Describe(findings)}");
    }
}
