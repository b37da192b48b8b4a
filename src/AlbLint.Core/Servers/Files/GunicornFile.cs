using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>gunicorn by its configuration file, which is Python; what the command line says beats it: https://docs.gunicorn.org/en/stable/configure.html</summary>
internal static class GunicornFile
{
    private const string Settings = "https://docs.gunicorn.org/en/stable/settings.html";

    private static readonly Default<TimeSpan> KeepAlive = new(TimeSpan.FromSeconds(2), "gunicorn", Settings + "#keepalive");

    public static Server? Read(SourceFile file)
    {
        var statements = PythonAssignments.In(file);
        var worker = Statement.Last(statements, "worker_class");
        var bind = Statement.Last(statements, "bind");
        if (worker is null && bind is null && Statement.Last(statements, "keepalive", "workers", "threads", "timeout") is null)
        {
            return null;
        }

        var place = statements[0].Place;
        var binds = bind is { IsKnown: true } ? PlainLiteral.In(statements.Last(statement => statement.Name == "bind")) ?? [] : [];
        return new Server
        {
            Name = "gunicorn",
            Place = place,
            Endpoints = [.. from text in binds
                            from address in text.Text.Split(',').Select(BindAddress.Parse).OfType<BindAddress>()
                            where text.IsQuoted
                            select Listening.At(Setting.Written(address, text.Place), 8000, Protocol(statements, text.Place), Setting.Written(HttpVersions.Http1, text.Place))],
            EndpointsAreComplete = false,
            KeepAlive = MayBeSync(worker, statements) ? Setting.Unknown<TimeSpan>("the sync worker keeps no connections, and the command line may choose another", place)
                : Statement.Last(statements, "keepalive") is not { } time ? PythonAssignments.AreAllIn(file) ? Setting.Defaulted(KeepAlive, worker!.Place) : Setting.Unknown<TimeSpan>("another module may set it", place)
                : Listening.Convert(time, Listening.Seconds, "a number of seconds"),
            RaiseKeepAlive = "write keepalive = {0}",
        };
    }

    private static bool MayBeSync(Setting<string>? worker, IReadOnlyList<Statement> statements) =>
        worker is null || PythonAssignments.Literal(worker) is not { IsKnown: true } name || name.Value is "sync" or "gunicorn.workers.sync.SyncWorker";

    private static Setting<TransportProtocol> Protocol(IReadOnlyList<Statement> statements, Place place) =>
        statements.Any(statement => statement.Name is "certfile" or "keyfile") ? Setting.Unknown<TransportProtocol>("certfile decides", place) : Setting.Written(TransportProtocol.HTTP, place);
}
