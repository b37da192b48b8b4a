using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AlbLint.EndToEnd.Tests.Servers;

/// <summary>A server that runs in a process of its own, on a free port of loopback, with files of its own.</summary>
internal sealed class RealServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("alblint-server");
    private Process? _process;
    private Action _stop = () => { };

    private RealServer()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        if (!OperatingSystem.IsWindows())
        {
            _folder.UnixFileMode |= UnixFileMode.OtherRead | UnixFileMode.OtherExecute; // servers give up root
        }
    }

    public int Port { get; }

    public string Url => $"http://127.0.0.1:{Port}/";

    /// <summary>Starts a program that stays in the foreground; completes when it listens.</summary>
    /// <param name="command">Program and arguments, in words; <c>PORT</c> and <c>FOLDER</c> stand for its place, in files too.</param>
    /// <param name="files">Files that it needs, each a name and what stands in it.</param>
    public static async Task<RealServer> Start(string command, params (string Name, string Text)[] files)
    {
        var server = new RealServer();
        foreach (var (name, text) in files)
        {
            await server.Write(name, text);
        }

        var words = server.WithPlace(command).Split(' ');
        var process = server._process = Process.Start(new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = server._folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var patience = new CancellationTokenSource(Patience);
        while (!await server.Listens())
        {
            Assert.False(process.HasExited, process.HasExited ? await output + await error : "");
            await timer.WaitForNextTickAsync(patience.Token);
        }

        return server;
    }

    /// <summary>Starts a program that goes to the background once it listens, with a configuration file in which <c>PORT</c> and <c>FOLDER</c> stand for its place.</summary>
    public static async Task<RealServer> StartDaemon(string configuration, string program, string[] start, string[] stop)
    {
        var server = new RealServer();
        await server.Write("server.conf", configuration);
        await server.Write("index.html", "<p>index</p>");
        Run(start);
        server._stop = () => Run(stop);
        return server;

        void Run(string[] arguments)
        {
            var (exitCode, output) = Programs.Run(server._folder.FullName, program, [.. arguments.Select(server.WithPlace)]);
            Assert.True(exitCode == 0, output);
        }
    }

    public void Dispose()
    {
        _stop();
        _process?.Kill(entireProcessTree: true);
        _process?.WaitForExit();
        _process?.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<bool> Listens()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private Task Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.WriteAllTextAsync(path, WithPlace(text));
    }

    /// <summary>A text with the server's place in it.</summary>
    public string WithPlace(string text) => text.Replace("PORT", Port.ToString()).Replace("FOLDER", _folder.FullName);
}
