using AlbLint.Cli.Inputs;
using AlbLint.CSharp.Projects;

namespace AlbLint.Cli.Projects;

/// <summary>Project files on disk.</summary>
internal sealed class ProjectTexts : IProjectTexts
{
    /// <exception cref="UnreadableException">The file cannot be read.</exception>
    public string? Read(string path) => File.Exists(path) ? InputText.Read(path) : null;

    public bool Exists(string path) => File.Exists(path) || Directory.Exists(path);
}
