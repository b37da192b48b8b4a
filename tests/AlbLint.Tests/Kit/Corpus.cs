using AlbLint.Text;

namespace AlbLint.Tests.Kit;

/// <summary>The real templates of the folder that ALBLINT_CORPUS names.</summary>
internal static class Corpus
{
    /// <summary>The corpus folder; null when there is none.</summary>
    public static string? Folder { get; } = Existing(Environment.GetEnvironmentVariable("ALBLINT_CORPUS"));

    public static IEnumerable<SourceFile> Templates() =>
        Directory.GetFiles(Path.Combine(Folder!, "templates")).Order(StringComparer.Ordinal).Select(path => new SourceFile(path, File.ReadAllText(path)));

    private static string? Existing(string? folder) => Directory.Exists(folder) ? folder : null;
}
