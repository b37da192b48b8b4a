using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AlbLint.EndToEnd.Tests.Servers;

/// <summary>A server that this machine has, started in a folder of its own.</summary>
internal sealed class InstalledServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    private InstalledServer(DirectoryInfo folder, Process process) => (_folder, _process) = (folder, process);

    /// <summary>Starts a server; completes when it listens.</summary>
    /// <param name="command">Program and arguments, in words; <c>FOLDER</c> stands for the folder.</param>
    /// <param name="port">The port that it listens on.</param>
    /// <param name="files">What stands in the folder.</param>
    public static async Task<InstalledServer> Start(string command, int port, IReadOnlyDictionary<string, string> files)
    {
        var folder = Directory.CreateTempSubdirectory("alblint-server");
        foreach (var (name, content) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), content.Replace("FOLDER", folder.FullName, StringComparison.Ordinal));
        }

        var words = command.Replace("FOLDER", folder.FullName, StringComparison.Ordinal).Split(' ');
        var process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = folder.FullName, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var server = new InstalledServer(folder, process);
        var errors = process.StandardError.ReadToEndAsync();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var patience = new CancellationTokenSource(Patience);
        while (!await Listens(port))
        {
            Assert.False(process.HasExited, process.HasExited ? await errors : "");
            await timer.WaitForNextTickAsync(patience.Token);
        }

        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static async Task<bool> Listens(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
