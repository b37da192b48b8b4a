using AlbLint.Cli.Commands;
using AlbLint.Cli.Inputs;

namespace AlbLint.Cli.Projects;

/// <summary>Whether a CDK program was changed after it last synthesised its templates.</summary>
internal static class SynthesisAge
{
    /// <param name="program">The program.</param>
    /// <param name="assembly">The directory of the cloud assembly, a full path.</param>
    /// <param name="surroundings">Where files are, and which are changed and not saved yet.</param>
    public static bool IsPast(CodeProject program, string assembly, Surroundings surroundings)
    {
        var synthesised = File.GetLastWriteTimeUtc(Path.Combine(assembly, CdkAssembly.ManifestName));
        return program.Code.Compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0).Select(tree => surroundings.FullPath(tree.FilePath)).Append(program.File.FullPath)
            .Any(path => surroundings.Changed.ContainsKey(path) || (File.Exists(path) && File.GetLastWriteTimeUtc(path) > synthesised));
    }
}
