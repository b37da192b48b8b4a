using AlbLint.Model;

namespace AlbLint.Servers;

/// <summary>
/// gunicorn by its command line and GUNICORN_CMD_ARGS. A configuration file has less weight than both,
/// so that only what they leave open is unknown when one is named.
/// See https://docs.gunicorn.org/en/stable/configure.html
/// </summary>
internal static class Gunicorn
{
    /// <summary>What it reads in its working directory when no file is named: https://docs.gunicorn.org/en/stable/configure.html#configuration-file</summary>
    public const string UsualFile = "gunicorn.conf.py";

    private const string Settings = "https://docs.gunicorn.org/en/stable/settings.html";

    private static readonly Default<TimeSpan> KeepAlive = new(TimeSpan.FromSeconds(2), "gunicorn", Settings + "#keepalive");
    private static readonly Default<TimeSpan> Timeout = new(TimeSpan.FromSeconds(30), "gunicorn", Settings + "#timeout");
    private static readonly Default<BindAddress> Bind = new(new BindAddress("127.0.0.1", 8000), "gunicorn", Settings + "#bind");

    /// <summary>The sync worker answers with Connection: close, whatever --keep-alive says, so that no connection can be reused too late.</summary>
    private static readonly Default<TimeSpan> SyncKeepAlive = new(TimeSpan.Zero, "gunicorn's sync worker", Settings + "#keepalive");

    public static Server? Of(ContainerFacts facts)
    {
        if (facts.Command is not { Program: "gunicorn" } command)
        {
            return null;
        }

        var isOpen = !facts.Environment.IsComplete;
        if (facts.Environment["GUNICORN_CMD_ARGS"] is { } more)
        {
            var words = more.TryGet(out var text) ? ShellWords.Commands(text) : null;
            isOpen |= words is not [_];
            command = command.WithDefaults(words is [var arguments] ? arguments : []);
        }

        isOpen |= command.Option("-c", "--config") is not null;
        var worker = command.Option("-k", "--worker-class");
        return new Server
        {
            Name = "gunicorn",
            Place = facts.Words!.Place,
            Endpoints = Endpoints(facts, command, isOpen, out var complete),
            EndpointsAreComplete = complete,
            KeepAlive = KeepAliveOf(facts, command, worker, isOpen),
            RaiseKeepAlive = "add --keep-alive {0} to the gunicorn command",
            RequestTimeout = IsSync(command, worker, isOpen) ? RequestTimeout(facts, command, isOpen) : null,
            ShutdownTimeout = command.Option("--graceful-timeout") is { } graceful
                ? Listening.Convert(facts.FromCommand(graceful), Listening.Seconds, "a number of seconds") : null,
        };
    }

    private static List<Endpoint> Endpoints(ContainerFacts facts, CommandLine command, bool isOpen, out bool complete)
    {
        var protocol = facts.FromCommand(command.Option("--certfile", "--keyfile") is null ? TransportProtocol.HTTP : TransportProtocol.HTTPS);
        var versions = facts.FromCommand(HttpVersions.Http1);
        var binds = command.Options("-b", "--bind").SelectMany(bind => bind.Split(',')).ToList();
        if (binds.Count > 0)
        {
            var addresses = binds.Select(BindAddress.Parse).ToList();
            complete = !addresses.Contains(null);
            return [.. addresses.OfType<BindAddress>().Select(address => Listening.At(facts.FromCommand(address), 8000, protocol, versions))];
        }

        // Without --bind the port of a PORT variable is taken on every address, else 127.0.0.1:8000. A file that is read by itself may say more, and of an image that is not
        // read nobody knows whether it is there: on loopback alone nothing in a container is of use, so that something else is meant.
        isOpen |= facts.Environment["PORT"] is null && !facts.FileAt(UsualFile).IsShipped;
        complete = !isOpen;
        if (facts.Environment["PORT"] is { } port)
        {
            var address = Listening.Convert(port, BindAddress.PortOf, "a port").Select(number => new BindAddress("0.0.0.0", number));
            return isOpen ? [] : [Listening.At(address, 8000, protocol, versions)];
        }

        return isOpen ? [] : [Listening.At(Setting.Defaulted(Bind, facts.Words!.Place), 8000, protocol, versions)];
    }

    private static Setting<TimeSpan> KeepAliveOf(ContainerFacts facts, CommandLine command, string? worker, bool isOpen) =>
        IsSync(command, worker, isOpen) ? Setting.Defaulted(SyncKeepAlive, facts.Words!.Place)
        : worker is null && isOpen ? facts.UnknownFromCommand<TimeSpan>("the configuration file may choose the worker class")
        : command.Option("--keep-alive") is { } written ? Listening.Convert(facts.FromCommand(written), Listening.Seconds, "a number of seconds")
        : isOpen ? facts.UnknownFromCommand<TimeSpan>("the configuration file may set keepalive")
        : Setting.Defaulted(KeepAlive, facts.Words!.Place);

    /// <summary>
    /// The timeout kills a worker that is silent; only for the sync worker that is the same as a request that takes longer. 0 switches it
    /// off.
    /// </summary>
    private static Setting<TimeSpan>? RequestTimeout(ContainerFacts facts, CommandLine command, bool isOpen) => command.Option("-t", "--timeout") switch
    {
        null => isOpen ? null : Setting.Defaulted(Timeout, facts.Words!.Place),
        var written => Listening.Seconds(written) is { } seconds && seconds > TimeSpan.Zero ? facts.FromCommand(seconds) : null,
    };

    /// <summary>More than one thread turns the sync worker into gthread.</summary>
    private static bool IsSync(CommandLine command, string? worker, bool isOpen) =>
        worker is "sync" or "gunicorn.workers.sync.SyncWorker" or null
        && !(worker is null && isOpen)
        && (command.Option("--threads") is not { } threads || threads == "1");
}
