using AlbLint.Aws.Access;

namespace AlbLint.Cli.Commands;

/// <summary>What a command knows of the process it runs in; a test gives it others.</summary>
internal sealed class Surroundings
{
    /// <summary>Standard input, opened when something reads it.</summary>
    public required Func<TextReader> In { get; init; }

    /// <summary>Standard input as bytes, for what is no text.</summary>
    public Func<Stream> InBytes { get; init; } = Console.OpenStandardInput;

    /// <summary>Standard output.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The width of the terminal that <see cref="Out"/> is, in columns; null when it is none.</summary>
    public int? TerminalWidth { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>How long a check may take before a terminal shows how far it is.</summary>
    public TimeSpan ProgressAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>An environment variable; null when it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The working directory, a full path.</summary>
    public string WorkingDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Texts of files, by full path, that count instead of what is on disk: they are changed and not saved yet.</summary>
    public Dictionary<string, string> Changed { get; } = new(StringComparer.Ordinal);

    /// <summary>How AWS is reached, made of what a command line says of it.</summary>
    public Func<AwsAccess, AwsAccess> Aws { get; init; } = access => access;

    /// <summary>A path of the command line as a full path.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);

    /// <summary>A path as findings show it: relative to the working directory where that is possible, with <c>/</c>.</summary>
    public string ShownPath(string fullPath) => Path.GetRelativePath(WorkingDirectory, fullPath).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Ends what takes long, besides Ctrl-C.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Says something that is no finding.</summary>
    public void Warn(string message) => Error.Write("alblint: " + message + "\n");
}
