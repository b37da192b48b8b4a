using System.Globalization;
using AlbLint.Findings;
using AlbLint.Runtime.Probe;

namespace AlbLint.Cli.Reporters;

/// <summary>Writes what a probe found out, for people.</summary>
internal sealed class ProbeTextReporter(TextWriter writer, TextStyle style)
{
    private readonly LabeledText _labeled = new(writer, style);

    public void Write(ProbeReport report)
    {
        var url = Printable.Of(report.Options.Url.AbsoluteUri);
        foreach (var finding in report.Findings)
        {
            Write(finding, url);
            writer.Write('\n');
        }

        writer.Write($"{style.Bold(url)} {string.Join(", ", Facts(report))}: {Counts(report.Findings)}{(report.IsStopped ? "; stopped before everything was seen" : "")}\n");
    }

    private static IEnumerable<string> Facts(ProbeReport report)
    {
        yield return report.Protocol is null && report.IsStopped ? "has not answered yet"
            : report.Protocol is { } protocol ? $"speaks {protocol}{(report.Options.Url.Scheme == Uri.UriSchemeHttps ? " over TLS" : "")}"
            : report.Findings.Any(finding => finding.Check == "protocol") ? "speaks another protocol than the URL says"
            : "speaks no HTTP that a load balancer understands";
        if (report.ClosedBy is not null)
        {
            yield return report.KeepAlive is { } keepAlive ? $"closes idle connections after {Seconds(keepAlive)}" : $"keeps idle connections for longer than the idle timeout of {Seconds(report.Options.IdleTimeout)}";
        }

        if (report.HealthCheckStatus is { } status)
        {
            yield return $"answers the health check with {status.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    private static string Counts(IReadOnlyList<ProbeFinding> findings) => findings.Count == 0 ? "no findings"
        : string.Join(", ", new[] { Severity.Error, Severity.Warning, Severity.Info }.Select(severity => Summary.Count(findings.Count(finding => finding.Severity == severity), severity.Word())));

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture) + " s";

    private void Write(ProbeFinding finding, string url)
    {
        var severity = finding.Severity.Word() + (finding.Rule is { } rule ? " " + rule : "");
        writer.Write($"{style.Bold(url)}: {style.Of(finding.Severity, severity)}: {style.Bold(Printable.Of(finding.Message))}\n");
        if (finding.Bytes is { Length: > 0 } bytes)
        {
            _labeled.Write("got", bytes);
        }

        var column = _labeled.Write("why", finding.Why, isLast: finding.Do is null);
        if (finding.Do is { } advice)
        {
            column = _labeled.Write("do", advice, isLast: true);
        }

        if (finding.Rule is not null)
        {
            _labeled.WriteHint("alblint explain " + finding.Rule, column);
        }
        else
        {
            writer.Write('\n');
        }
    }
}
