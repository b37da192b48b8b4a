using System.Runtime.InteropServices;
using AlbLint.Cli.Reporters;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Runtime.Probe;

namespace AlbLint.Cli.Commands;

/// <summary>Asks a server what a load balancer asks, and writes a report.</summary>
internal static class ProbeCommand
{
    public static int Run(ReadOnlySpan<string> args, Surroundings surroundings)
    {
        var (arguments, options) = ProbeArguments.Parse(args);
        using var file = arguments.Output is { } output ? OutputFile.Open(surroundings, output) : null;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(surroundings.Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true; // the report of what is known by then is still written
            stop.Cancel();
        });
        try
        {
            return Report(arguments, options, file ?? surroundings.Out, file is null ? TextStyle.Of(surroundings) : TextStyle.Plain, surroundings, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            surroundings.Warn("stopped before a connection was made");
            return ExitCode.Unread;
        }
        catch (ProbeUnreachableException unreachable)
        {
            surroundings.Warn(Printable.Of($"{options.Url.AbsoluteUri}: {unreachable.Message}"));
            return ExitCode.Unread;
        }
    }

    private static int Report(ProbeArguments arguments, ProbeOptions options, TextWriter writer, TextStyle style, Surroundings surroundings, CancellationToken stop)
    {
        var address = ProbeRun.Locate(options.Url, stop).GetAwaiter().GetResult();
        var plan = ProbePlan.Of(options);
        surroundings.Warn(Printable.Of($"probing {options.Url.AbsoluteUri} at {address} with {plan.Connections} connections and {plan.Requests} requests{(options.Version == ProtocolVersion.HTTP1 ? ", GET and HEAD" : "")}; takes up to {plan.Time.TotalSeconds:0} s, Ctrl-C ends it"));
        var report = ProbeRun.Probe(options, address, stop).GetAwaiter().GetResult();
        if (arguments.IsJson)
        {
            ProbeJsonReporter.Write(writer, report);
        }
        else
        {
            new ProbeTextReporter(writer, style).Write(report);
        }

        return report.IsStopped ? ExitCode.Unread
            : report.Findings.Any(finding => finding.Severity >= Severity.Warning) ? ExitCode.Findings
            : ExitCode.Clean;
    }
}
