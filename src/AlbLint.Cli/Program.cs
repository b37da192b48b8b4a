using System.Text;
using AlbLint.Cli;
using AlbLint.Cli.Commands;

// A report has the same bytes on every system: UTF-8 without byte order mark, and LF.
var output = new StreamWriter(StandardStream.Output(), new UTF8Encoding(false), 1 << 11) { NewLine = "\n" };
var error = new StreamWriter(StandardStream.Error(), new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
try
{
    var exitCode = AlbLintCommand.Run(args, new Surroundings
    {
        In = () => new StreamReader(Console.OpenStandardInput(), Encoding.UTF8),
        Out = output,
        Error = error,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        TerminalWidth = Console.IsOutputRedirected ? null : Console.WindowWidth,
    });
    output.Flush();
    return exitCode;
}
catch (IOException)
{
    // Who reads the output, `head` for one, has gone; there is nobody to tell.
    return ExitCode.WrongUse;
}
