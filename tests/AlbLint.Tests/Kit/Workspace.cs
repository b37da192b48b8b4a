using System.Text;
using AlbLint.Aws.Access;
using AlbLint.Cli.Commands;

namespace AlbLint.Tests.Kit;

/// <summary>A directory of its own to run the program in, which goes away with the test.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly Dictionary<string, string> _variables = [];

    public string Root { get; } = Directory.CreateTempSubdirectory("alblint").FullName;

    /// <summary>Columns of the terminal that the output is; null when it is none.</summary>
    public int? TerminalWidth { get; init; }

    /// <summary>Whether standard error is a terminal on which a check shows at once how far it is.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>How AWS is reached.</summary>
    public Func<AwsAccess, AwsAccess> Aws { get; init; } = access => access;

    /// <summary>What comes from standard input.</summary>
    public string Input { get; set; } = "";

    public string Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public string Write(string path, byte[] bytes)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public void Set(string variable, string value) => _variables[variable] = value;

    public CommandResult Run(params string[] args) => Run(args, "");

    /// <summary>Runs the program in a directory below <see cref="Root"/>.</summary>
    public CommandResult Run(string[] args, string directory)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = AlbLintCommand.Run(args, new Surroundings
        {
            In = () => new StringReader(Input),
            InBytes = () => new MemoryStream(Encoding.UTF8.GetBytes(Input)),
            Out = output,
            Error = error,
            TerminalWidth = TerminalWidth,
            ErrorIsTerminal = ShowsProgress,
            ProgressAfter = TimeSpan.Zero,
            Aws = Aws,
            WorkingDirectory = Path.Combine(Root, directory),
            Variable = name => _variables.GetValueOrDefault(name),
        });
        return new CommandResult(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

/// <summary>What a run of the program left behind.</summary>
internal sealed record CommandResult(int Code, string Out, string Error);
