using System.Text.Json;
using AlbLint.Runtime.Probe;

namespace AlbLint.Cli.Reporters;

/// <summary>Writes what a probe found out as one JSON object. Its shape is a contract with other programs: properties may be added, never changed or removed.</summary>
internal static class ProbeJsonReporter
{
    private const int Version = 1;

    public static void Write(TextWriter writer, ProbeReport report) => writer.Write(JsonText.Object(json => Write(json, report)));

    private static void Write(Utf8JsonWriter json, ProbeReport report)
    {
        json.WriteNumber("version", Version);
        json.WriteString("url", report.Options.Url.AbsoluteUri);
        json.WriteString("address", report.Address.ToString());
        json.WriteString("protocol", report.Protocol);
        WriteSeconds(json, "keepAliveSeconds", report.KeepAlive);
        json.WriteString("closedBy", report.ClosedBy);
        WriteSeconds(json, "idleTimeoutSeconds", report.Options.IdleTimeout);
        if (report.HealthCheckStatus is { } status)
        {
            json.WriteNumber("healthCheckStatus", status);
        }
        else
        {
            json.WriteNull("healthCheckStatus");
        }

        json.WriteString("otherProtocol", report.OtherProtocol);
        json.WriteNumber("connections", report.Connections);
        json.WriteNumber("requests", report.Requests);
        json.WriteBoolean("stopped", report.IsStopped);
        json.WriteObjects("findings", report.Findings, finding => Write(json, finding));
    }

    private static void Write(Utf8JsonWriter json, ProbeFinding finding)
    {
        json.WriteString("check", finding.Check);
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", finding.Severity.Word());
        json.WriteString("message", finding.Message);
        json.WriteString("bytes", finding.Bytes);
        json.WriteString("why", finding.Why);
        json.WriteString("do", finding.Do);
    }

    /// <summary>Seconds with one decimal: a server's timer is no more exact.</summary>
    private static void WriteSeconds(Utf8JsonWriter json, string name, TimeSpan? time)
    {
        if (time is { } known)
        {
            json.WriteNumber(name, Math.Round(known.TotalSeconds, 1));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
