using AlbLint.Cli.Commands;
using AlbLint.Cli.Inputs;
using AlbLint.Findings;

namespace AlbLint.Cli.Projects;

/// <summary>What of the findings was asked for where C# source files are named: of what is read only for them, that which touches them.</summary>
internal sealed class NamedFindings
{
    private readonly NamedCode _named;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <param name="named">The source files.</param>
    /// <param name="projects">The projects that were read.</param>
    /// <param name="templates">Templates that were read only because those projects are linked to them, as findings show them.</param>
    /// <param name="surroundings">Where files are.</param>
    public NamedFindings(NamedCode named, IReadOnlyList<CodeProject> projects, IEnumerable<string> templates, Surroundings surroundings)
    {
        _named = named;
        if (named.Files.Count == 0)
        {
            return;
        }

        _read.UnionWith(templates);
        foreach (var project in projects.Where(IsReadForFiles))
        {
            _read.UnionWith(ProjectSettings.In(project.File.Folder, surroundings).Select(file => file.Path).Concat(Sources(project)));
        }

        _read.ExceptWith(projects.Where(project => !IsReadForFiles(project)).SelectMany(Sources));
    }

    /// <summary>Whether a finding was asked for.</summary>
    public bool Has(Finding finding) => !_read.Contains(finding.Place.File.Path) || _named.IsTouchedBy(finding);

    /// <summary>Whether a finding in a program, or in what its images are built from, was asked for.</summary>
    public bool Has(CodeProject program, Finding finding) => !IsReadForFiles(program) || _named.IsTouchedBy(finding);

    private bool IsReadForFiles(CodeProject project) => _named.Projects.Contains(project.File.FullPath);

    private static IEnumerable<string> Sources(CodeProject project) => project.Code.Compilation.SyntaxTrees.Select(tree => tree.FilePath);
}
