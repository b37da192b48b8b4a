using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AlbLint.EndToEnd.Tests;

/// <summary>Ctrl-C on the real program.</summary>
public sealed class InterruptTests : IDisposable
{
    private const int Interrupted = 128 + 2; // what a shell makes of a program that SIGINT has ended

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("alblint-interrupt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Logs_end_at_once_without_a_report_and_without_a_word()
    {
        using var program = Start("logs", "-", "--output", "report.txt");
        // More than a pipe holds: once it is written, the program is reading.
        await program.StandardInput.WriteAsync(new StringBuilder().Insert(0, "a line of no log\n", 20_000).ToString());
        var (exitCode, output, error) = await Interrupt(program);
        Assert.Equal((Interrupted, "", ""), (exitCode, output, error));
        Assert.Empty(_folder.EnumerateFiles());
    }

    [Fact]
    public async Task A_probe_ends_at_once_with_what_is_known()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var program = Start("probe", $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        (await listener.AcceptTcpClientAsync()).Dispose(); // the program looks whether anybody is there
        using var client = await listener.AcceptTcpClientAsync();
        Assert.True(await client.GetStream().ReadAsync(new byte[1]) > 0);
        var (exitCode, output, error) = await Interrupt(program);
        Assert.Equal(3, exitCode);
        Assert.EndsWith("has not answered yet: no findings; stopped before everything was seen\n", output);
        Assert.Matches(@"^alblint: probing \S+ at \S+ with \d+ connections and \d+ requests, GET and HEAD; takes up to 62 s, Ctrl-C ends it\n$", error);
    }

    // A shell that starts programs in the background lets them ignore SIGINT, and theirs with them.
    private Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "alblint.dll"), .. arguments])
    {
        WorkingDirectory = _folder.FullName,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private async Task<(int ExitCode, string Output, string Error)> Interrupt(Process program)
    {
        var output = program.StandardOutput.ReadToEndAsync();
        var error = program.StandardError.ReadToEndAsync();
        Programs.Run(_folder.FullName, "kill", "-INT", program.Id.ToString());
        try
        {
            await program.WaitForExitAsync().WaitAsync(Patience);
            return (program.ExitCode, await output, await error);
        }
        finally
        {
            program.Kill();
        }
    }
}
