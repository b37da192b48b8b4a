using System.Text.RegularExpressions;

namespace AlbLint.EndToEnd.Tests.Packages;

/// <summary>What <c>dotnet build</c> prints.</summary>
public sealed partial class BuildOutput(int exitCode, string text, string directory)
{
    /// <summary>Whether the build went through.</summary>
    public bool Succeeded => exitCode == 0;

    /// <summary>Everything that was printed.</summary>
    public string Text => text;

    /// <summary>Whether the compiler ran, and not only MSBuild to see that nothing has changed.</summary>
    public bool Compiled => !text.Contains("Skipping target \"CoreCompile\"", StringComparison.Ordinal);

    /// <summary>The distinct errors and warnings, in order, without the directory and without the name of the project.</summary>
    public IReadOnlyList<string> Lines { get; } =
        [.. text.Split('\n').Where(IsErrorOrWarning).Select(line => Short(line, directory)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The severities and rules of the lines alone: "error ALB3001".</summary>
    public IReadOnlyList<string> Rules => [.. Lines.Select(line => SeverityAndRule().Match(line).Value)];

    private static bool IsErrorOrWarning(string line) =>
        line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal);

    private static string Short(string line, string directory)
    {
        var shown = BuildNumber().Replace(line, "").Trim().Replace(directory + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        var end = shown.LastIndexOf(" [", StringComparison.Ordinal);
        return end < 0 ? shown : shown[..end];
    }

    /// <summary>MSBuild begins lines with the number of the project's build.</summary>
    [GeneratedRegex(@"^\s*\d+(:\d+)?>")]
    private static partial Regex BuildNumber();

    [GeneratedRegex(@"(error|warning) \w+(?=:)")]
    private static partial Regex SeverityAndRule();
}
