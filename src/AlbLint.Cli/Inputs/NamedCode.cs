using AlbLint.Findings;

namespace AlbLint.Cli.Inputs;

/// <summary>C# source files that a command line names. Their projects are read whole, as a file says little alone, and what touches the files is reported.</summary>
internal sealed class NamedCode
{
    /// <summary>The files, as findings show them.</summary>
    public HashSet<string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The full paths of the projects that nothing else asks for.</summary>
    public HashSet<string> Projects { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a finding stands in one of the files, or rests on something in one.</summary>
    public bool IsTouchedBy(Finding finding) => Files.Contains(finding.Place.File.Path) || finding.Related.Any(related => Files.Contains(related.Place.File.Path));
}
