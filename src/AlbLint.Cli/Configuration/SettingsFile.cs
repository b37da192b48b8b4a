using AlbLint.Cli.Commands;
using AlbLint.Cli.Inputs;
using AlbLint.Text;

namespace AlbLint.Cli.Configuration;

/// <summary>Finds the configuration file: the one that the command line names, else the nearest above the working directory, up to the repository's root.</summary>
internal static class SettingsFile
{
    /// <summary>What the file is called.</summary>
    public const string Name = ".alblint.yml";

    private const string OtherName = ".alblint.yaml";

    /// <param name="named">What <c>--config</c> names; null to look for the file.</param>
    /// <param name="surroundings">Where to look.</param>
    /// <exception cref="UsageException">The file means nothing.</exception>
    /// <exception cref="UnreadableException">It cannot be read; the message names it.</exception>
    public static Settings Load(string? named, Surroundings surroundings)
    {
        if ((named is null ? Nearest(surroundings.WorkingDirectory) : surroundings.FullPath(named)) is not { } path)
        {
            return Settings.None;
        }

        var shown = surroundings.ShownPath(path);
        try
        {
            return new SettingsReader(new SourceFile(shown, InputText.Read(path)), Path.GetDirectoryName(path)!).Read();
        }
        catch (UnreadableException unreadable)
        {
            throw new UnreadableException($"{shown}: {unreadable.Message}");
        }
    }

    private static string? Nearest(string directory)
    {
        for (var at = directory; at is not null; at = Path.GetDirectoryName(at))
        {
            foreach (var name in (ReadOnlySpan<string>)[Name, OtherName])
            {
                if (File.Exists(Path.Combine(at, name)))
                {
                    return Path.Combine(at, name);
                }
            }

            if (Path.Exists(Path.Combine(at, ".git")))
            {
                return null;
            }
        }

        return null;
    }
}
