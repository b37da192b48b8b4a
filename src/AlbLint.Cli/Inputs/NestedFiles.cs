using AlbLint.Cli.Commands;
using AlbLint.Text;

namespace AlbLint.Cli.Inputs;

/// <summary>Reads the templates of nested stacks that a template names.</summary>
internal sealed class NestedFiles(Surroundings surroundings)
{
    /// <summary>The file, or null when there is none to read.</summary>
    public SourceFile? Read(string shownPath)
    {
        if (shownPath.Contains('\0') || shownPath.StartsWith("<stdin>", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            // A template may name anything; a pipe or device, whose length is 0, could make the run wait forever.
            var full = surroundings.FullPath(shownPath);
            return surroundings.Changed.TryGetValue(full, out var changed) ? new SourceFile(shownPath, changed)
                : new FileInfo(full) is { Exists: true, Length: > 0 } ? new SourceFile(shownPath, InputText.Read(full)) : null;
        }
        catch (Exception refused) when (refused is UnreadableException or IOException or ArgumentException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
