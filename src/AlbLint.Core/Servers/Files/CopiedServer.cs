using AlbLint.Model;

namespace AlbLint.Servers.Files;

/// <summary>The server of an image by the one file that what the image starts reads first, when that file is copied into it.</summary>
internal static class CopiedServer
{
    private const string HttpdMain = "/usr/local/apache2/conf/httpd.conf";

    /// <summary>
    /// What is started, with the file that gunicorn reads in its working directory when none is named, if the image has it or may have it.
    /// </summary>
    public static ContainerFacts WithUsualFile(ContainerFacts facts)
    {
        var names = facts.Command is { Program: "gunicorn" } command && command.Option("-c", "--config") is null;
        var more = facts.Environment["GUNICORN_CMD_ARGS"];
        var isOther = more is not null && (!more.IsKnown || more.Value.Contains("-c"));
        return names && !isOther && !facts.FileAt(Gunicorn.UsualFile).IsShipped ? facts.With("--config", Gunicorn.UsualFile) : facts;
    }

    /// <summary>The server; what is known without the file when the file adds nothing.</summary>
    /// <param name="known">What is known of it by what the image starts; null when nothing is.</param>
    /// <param name="facts">What it starts.</param>
    public static Server? Of(Server? known, ContainerFacts facts)
    {
        if (facts.Command?.Before is { Length: > 0 } || PathIn(facts) is not { } path || facts.FileAt(path).Copied is not { } file)
        {
            return known;
        }

        var own = facts.Command switch
        {
            { Program: "gunicorn" } => GunicornFile.Read(file),
            { Program: "puma" or "rails" } => PumaFile.Read(file),
            _ => ServerFiles.Read(file),
        };
        if (known is null || own is null)
        {
            return known ?? own;
        }

        // gunicorn's command line beats its file; Puma's file beats the environment, and what Node's script sets counts in the end.
        var decides = known.KeepAlive.IsKnown && (facts.Command is { Program: "gunicorn" } || !own.KeepAlive.IsKnown) ? known : own;
        return new Server
        {
            Name = known.Name,
            Place = known.Place,
            Endpoints = known.Endpoints.Count == 0 ? own.Endpoints : known.Endpoints,
            EndpointsAreComplete = known.EndpointsAreComplete,
            KeepAlive = decides.KeepAlive,
            RaiseKeepAlive = decides.KeepAlive.IsKnown ? decides.RaiseKeepAlive : known.RaiseKeepAlive,
            RequestTimeout = known.RequestTimeout,
            ShutdownTimeout = known.ShutdownTimeout,
        };
    }

    /// <summary>
    /// The file: https://docs.gunicorn.org/en/stable/configure.html#configuration-file and
    /// https://github.com/puma/puma/blob/main/lib/puma/configuration.rb say where each looks. Options before the script are Node's own.
    /// </summary>
    private static string? PathIn(ContainerFacts facts) => facts.Command switch
    {
        { Program: "node" } node => node.Arguments.FirstOrDefault(argument => !argument.StartsWith("-", StringComparison.Ordinal)),
        { Program: "gunicorn" } gunicorn => gunicorn.Option("-c", "--config") is { } named ? PythonAssignments.PathOf(named) : null,
        { Program: "puma" } puma => puma.Options("-C", "--config") is { Count: > 0 } named ? named.Count == 1 ? named[0] : null : PumaUsual(facts, puma.Option("-e", "--environment")),
        { Program: "rails" } rails => PumaUsual(facts, rails.Option("-e", "--environment")),
        { Program: "httpd-foreground" } => HttpdMain,
        null when facts.RunsImageDefault && facts.Image?.IsOfficial("httpd") == true => HttpdMain,
        _ => null,
    };

    /// <summary>Puma's file is that of the environment it runs in, if there is one: https://github.com/puma/puma/blob/main/lib/puma/configuration.rb</summary>
    private static string? PumaUsual(ContainerFacts facts, string? option)
    {
        var written = option is null ? facts.Environment.First("APP_ENV", "RACK_ENV", "RAILS_ENV") : null;
        string[] names = option is not null ? [option] : written is { IsKnown: true } ? [written.Value] : ["development", "production", "staging", "test"];
        var files = names.Select(name => $"config/puma/{name}.rb").ToList();
        return files.TrueForAll(file => facts.FileAt(file).IsShipped) ? "config/puma.rb"
            : files.Count == 1 ? files[0]
            : null;
    }
}
