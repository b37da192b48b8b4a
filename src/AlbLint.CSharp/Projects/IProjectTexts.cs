namespace AlbLint.CSharp.Projects;

/// <summary>The files that a project and what it imports stand in; on disk, or as a compiler was given them. Paths are absolute, with <c>/</c>.</summary>
public interface IProjectTexts
{
    /// <summary>A file's text; null when there is no such file.</summary>
    string? Read(string path);

    /// <summary>Whether there is such a file or folder.</summary>
    bool Exists(string path);
}
