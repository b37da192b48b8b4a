using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AlbLint.EndToEnd.Tests.Kestrel;

/// <summary>A program that runs in this process, in a content root of its own, and has started to listen.</summary>
internal sealed class RunningWeb : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _contentRoot = Directory.CreateTempSubdirectory("alblint-web");
    private IHost? _host;
    private Task _main = Task.CompletedTask;

    private RunningWeb(WebProgram program)
    {
        Program = program;
        Compilation = WebCompiler.Compile(program.Source);
    }

    /// <summary>The program with the ports that it runs on.</summary>
    public WebProgram Program { get; }

    /// <summary>What was compiled, for the reader to read.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>The addresses that the server says it listens on.</summary>
    public IReadOnlyList<BindingAddress> Addresses =>
        [.. Server.Features.Get<IServerAddressesFeature>()!.Addresses.Select(BindingAddress.Parse)];

    /// <summary>The server that runs.</summary>
    public IServer Server => _host!.Services.GetRequiredService<IServer>();

    /// <summary>Whether nothing but loopback is bound on the port, as the operating system has it.</summary>
    public static bool IsLoopback(int port)
    {
        IPEndPoint[] bound = [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(endpoint => endpoint.Port == port)];
        Assert.NotEmpty(bound);
        return bound.All(endpoint => IPAddress.IsLoopback(endpoint.Address));
    }

    /// <summary>Options as they are in effect.</summary>
    public T Options<T>()
        where T : class => _host!.Services.GetRequiredService<IOptions<T>>().Value;

    /// <summary>Starts a program; another process may take a free port first, so there are three attempts.</summary>
    /// <exception cref="IOException">It cannot bind its address.</exception>
    public static async Task<RunningWeb> Start(WebProgram program, int attempts = 3)
    {
        try
        {
            return await StartAsIs(program.OnFreePorts());
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException && attempts > 1)
        {
            return await Start(program, attempts - 1);
        }
    }

    /// <summary>Starts a program whose ports are chosen.</summary>
    /// <exception cref="IOException">It cannot bind its address.</exception>
    public static async Task<RunningWeb> StartAsIs(WebProgram program)
    {
        var web = new RunningWeb(program);
        try
        {
            await web.Start();
            return web;
        }
        catch
        {
            await web.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _host?.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await _main.WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _contentRoot.Delete(recursive: true);
    }

    private async Task Start()
    {
        if (Program.AppSettings is { } settings)
        {
            await File.WriteAllTextAsync(Path.Combine(_contentRoot.FullName, "appsettings.json"), settings);
        }

        var main = WebCompiler.Load(Compilation).EntryPoint!;
        string[] arguments = ["--contentRoot", _contentRoot.FullName, "--hostBuilder:reloadConfigOnChange", "false", "--Logging:LogLevel:Default", "None", .. Program.Arguments];
        var built = new TaskCompletionSource<IHost>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var observer = new BuiltHost(built);
        _main = Task.Factory.StartNew(() => main.Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [arguments], null), TaskCreationOptions.LongRunning);
        await await Task.WhenAny(built.Task, _main).WaitAsync(Patience);
        var host = await built.Task;

        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(started.SetResult);
        await await Task.WhenAny(started.Task, _main).WaitAsync(Patience);
        _host = host;
    }

    /// <summary>Hears of the host that the current program builds: hosts announce themselves, and a program's thread inherits the listener.</summary>
    private sealed class BuiltHost : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private static readonly AsyncLocal<BuiltHost?> Current = new();

        private readonly List<IDisposable> _subscriptions = [];
        private readonly TaskCompletionSource<IHost> _built;

        public BuiltHost(TaskCompletionSource<IHost> built)
        {
            _built = built;
            Current.Value = this;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public void Dispose()
        {
            Current.Value = null;
            _subscriptions.ForEach(subscription => subscription.Dispose());
        }

        public void OnNext(DiagnosticListener listener)
        {
            if (Current.Value == this && listener.Name == "Microsoft.Extensions.Hosting")
            {
                _subscriptions.Add(listener.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> happened)
        {
            if (Current.Value == this && happened is { Key: "HostBuilt", Value: IHost host })
            {
                _built.TrySetResult(host);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
