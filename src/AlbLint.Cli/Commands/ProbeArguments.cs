using System.Globalization;
using AlbLint.Aws;
using AlbLint.Model;
using AlbLint.Runtime.Probe;

namespace AlbLint.Cli.Commands;

/// <summary>What a command line asks of a probe.</summary>
internal sealed class ProbeArguments
{
    private static readonly DurationRange IdleTimeouts = TimeoutRanges.LoadBalancerAttributes["idle_timeout.timeout_seconds"];

    private TimeSpan _idleTimeout = ElbDefaults.IdleTimeout.Value;
    private ProtocolVersion _version = ElbDefaults.ProtocolVersion.Value;
    private TimeSpan? _timeout;
    private string? _healthCheckPath;
    private StatusMatcher? _matcher;
    private string? _host;

    public bool IsJson { get; private set; }

    /// <summary>Where the report goes; null for standard output.</summary>
    public string? Output { get; private set; }

    /// <summary>Every option, for parsing and for the help.</summary>
    public IReadOnlyList<CommandOption> Table =>
    [
        new("--idle-timeout", "SECONDS", "the load balancer's idle timeout (default: 60)", value => _idleTimeout = Seconds("--idle-timeout", value)),
        new("--protocol-version", "http1|http2|grpc", "that of the target group (default: http1)", value => _version = Enum.Parse<ProtocolVersion>(OptionValue.OneOf("--protocol-version", value.ToLowerInvariant(), "http1", "http2", "grpc"), ignoreCase: true)),
        new("--host", "NAME", "the Host header that clients send (default: that of the URL)", value => _host = Word("--host", value)),
        new("--health-check-path", "PATH", "the path of the health check (default: /, with grpc /AWS.ALB/healthcheck)", value => _healthCheckPath = value.StartsWith('/') ? Word("--health-check-path", value) : throw new UsageException("--health-check-path begins with /")),
        new("--matcher", "STATUS", "what the health check accepts: 200, 200,202 or 200-399 (default: 200, with grpc 12)", value => _matcher = StatusMatcher.Parse(value) ?? throw new UsageException($"--matcher takes status codes and ranges of them, not '{value}'")),
        new("--timeout", "SECONDS", "how long to wait for bytes of an answer (default: the idle timeout)", value => _timeout = Seconds("--timeout", value)),
        new("--format", "text|json", "how to write the report (default: text)", value => IsJson = OptionValue.OneOf("--format", value, "text", "json") == "json"),
        new("--output", "FILE", "write the report to a file", value => Output = value.Length > 0 ? value : throw new UsageException("--output needs a file")),
    ];

    /// <exception cref="UsageException">The line is wrong.</exception>
    public static (ProbeArguments Arguments, ProbeOptions Options) Parse(ReadOnlySpan<string> args)
    {
        var arguments = new ProbeArguments();
        if (CommandSyntax.Parse(args, arguments.Table) is not [var url])
        {
            throw new UsageException("probe takes one URL: alblint probe http://127.0.0.1:8080/");
        }

        return (arguments, new ProbeOptions
        {
            Url = Url(url),
            IdleTimeout = arguments._idleTimeout,
            Version = arguments._version,
            Timeout = arguments._timeout,
            HealthCheckPath = arguments._healthCheckPath,
            Matcher = arguments._matcher,
            Host = arguments._host,
        });
    }

    private static Uri Url(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.Host.Length > 0 && url.UserInfo.Length == 0
            ? url
            : throw new UsageException($"probe takes a URL that begins with http:// or https://, not '{text}'");

    private static TimeSpan Seconds(string option, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && IdleTimeouts.Accepts(TimeSpan.FromSeconds(seconds))
            ? TimeSpan.FromSeconds(seconds)
            : throw new UsageException($"{option} takes a whole number of seconds within {IdleTimeouts}, not '{value}'");

    /// <summary>Text that goes into a request as it is.</summary>
    private static string Word(string option, string value) => value.Length > 0 && value.All(character => character is > ' ' and <= '~')
        ? value
        : throw new UsageException($"{option} takes visible ASCII characters only");
}
