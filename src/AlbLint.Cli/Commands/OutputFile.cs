using System.Text;

namespace AlbLint.Cli.Commands;

/// <summary>The file that a report goes to.</summary>
internal static class OutputFile
{
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static StreamWriter Open(Surroundings surroundings, string path)
    {
        try
        {
            return new StreamWriter(surroundings.FullPath(path), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot write {path}: {failure.Message.TrimEnd('.')}");
        }
    }
}
