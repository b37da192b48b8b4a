using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>The files of a build context; paths in it have <c>/</c> and start in it.</summary>
/// <param name="read">A file by its path; null when there is none.</param>
/// <param name="list">The paths of the files in a directory, in order; none when it is not there.</param>
/// <param name="below">The same with those of all directories below it.</param>
public sealed class BuildFiles(Func<string, SourceFile?> read, Func<string, IReadOnlyList<string>> list, Func<string, IReadOnlyList<string>> below)
{
    /// <summary>A file by its path; null when there is none.</summary>
    public SourceFile? Read(string path) => read(path);

    /// <summary>The paths of the files in a directory, in order; none when it is not there.</summary>
    public IReadOnlyList<string> List(string directory) => list(directory);

    /// <summary>The same with those of all directories below it.</summary>
    public IReadOnlyList<string> Below(string directory) => below(directory);
}
