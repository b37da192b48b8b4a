using AlbLint.Cli.Commands;
using AlbLint.Cli.Inputs;
using AlbLint.Findings;

namespace AlbLint.Cli.Projects;

/// <summary>Shows findings in cloud assemblies in the programs that make them: the only CDK program of the directory that an assembly is in.</summary>
internal sealed class AssemblyFindings
{
    private readonly Dictionary<string, SynthesizedFindings> _byFile = new(StringComparer.Ordinal);
    private readonly SynthesizedResources _resources;

    /// <param name="files">The templates.</param>
    /// <param name="programs">The programs, and what came of them.</param>
    /// <param name="surroundings">Where files are.</param>
    public AssemblyFindings(IReadOnlyList<InputFile> files, IReadOnlyList<ProgramFindings> programs, Surroundings surroundings)
    {
        var byFolder = programs.GroupBy(program => ProgramFolder.Of(program.Program.File)).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.First());
        var assemblies = files.Where(file => file.Assembly is not null && byFolder.ContainsKey(Path.GetDirectoryName(file.Assembly)!)).GroupBy(file => file.Assembly!).ToList();
        foreach (var assembly in assemblies)
        {
            var program = byFolder[Path.GetDirectoryName(assembly.Key)!];
            var findings = new SynthesizedFindings(program, SynthesisAge.IsPast(program.Program, assembly.Key, surroundings));
            foreach (var file in assembly)
            {
                _byFile.Add(file.ShownPath, findings);
            }
        }

        _resources = new SynthesizedResources(assemblies.SelectMany(assembly => assembly));
    }

    /// <summary>The finding at the program's line; null when the program says the same or shows that it is cured; the finding itself when no line is known.</summary>
    public Finding? InProgram(Finding finding) => _byFile.TryGetValue(finding.Place.File.Path, out var program) ? program.InProgram(finding, _resources.Constructs) : finding;
}
