using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AlbLint.EndToEnd.Tests;

/// <summary>Runs programs as a user does.</summary>
internal static class Programs
{
    /// <summary>The root of the checkout.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    /// <summary>The exit code and everything that the program prints.</summary>
    public static (int ExitCode, string Output) Run(string directory, string program, params string[] arguments) => Run(directory, [], program, arguments);

    /// <summary>The same, with environment variables.</summary>
    public static (int ExitCode, string Output) Run(string directory, IEnumerable<KeyValuePair<string, string>> environment, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var variable in environment)
        {
            start.Environment[variable.Key] = variable.Value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
