using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AlbLint.EndToEnd.Tests.Probe;

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

    /// <summary>Starts a program that stays in the foreground and says when it listens.</summary>
    /// <param name="file">A file that it needs, its name and what stands in it.</param>
    /// <param name="listening">What it says.</param>
    /// <param name="command">Program and arguments; <c>PORT</c> stands for the port.</param>
    public static async Task<RealServer> Start((string Name, string Text) file, string listening, params string[] command)
    {
        var server = new RealServer();
        await server.Write(file.Name, file.Text);
        var start = new ProcessStartInfo(command[0], command[1..].Select(server.WithPlace))
        {
            WorkingDirectory = server._folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = server._process = new Process { StartInfo = start };
        process.OutputDataReceived += Listen;
        process.ErrorDataReceived += Listen;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await heard.Task.WaitAsync(Patience);
        return server;

        void Listen(object sender, DataReceivedEventArgs line)
        {
            if (line.Data?.Contains(listening, StringComparison.Ordinal) == true)
            {
                heard.TrySetResult();
            }
        }
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

    private Task Write(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder.FullName, name), WithPlace(text));

    private string WithPlace(string text) => text.Replace("PORT", Port.ToString()).Replace("FOLDER", _folder.FullName);
}
