using System.Globalization;
using AlbLint.Findings;
using AlbLint.Runtime.Probe.Http1;

namespace AlbLint.Runtime.Probe.Measurements;

/// <summary>Holds what was seen of idle connections against the load balancer's idle timeout.</summary>
internal static class KeepAliveVerdict
{
    private const string Check = "keep-alive";

    /// <summary>A server that closes so soon does not keep connections.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(0.25);

    /// <summary>The observation that counts: the shortest keep-alive of those that the server ended without saying so before; else any.</summary>
    public static IdleObservation? Shortest(IReadOnlyList<IdleObservation> observations) => observations
        .OrderBy(observation => observation.IsAnnounced).ThenBy(observation => !observation.IsClosedByServer).ThenBy(observation => observation.Time).FirstOrDefault();

    /// <summary>Adds what follows from the observation.</summary>
    public static void Judge(IdleObservation observation, ProbeOptions options, FindingList findings)
    {
        if (observation.IsAnnounced)
        {
            findings.Add(new ProbeFinding("connection", Severity.Info, "server closes the connection after each answer, and says so")
            {
                Why = "nothing is lost, but the load balancer needs a new connection for each request",
            });
        }
        else if (observation.IsClosedByServer)
        {
            findings.Remove(ConnectionMeasurements.ReuseCheck); // the same fault, met by chance
            findings.Add(Closed(observation, options));
        }
    }

    private static ProbeFinding Closed(IdleObservation observation, ProbeOptions options)
    {
        var how = observation.End == StreamEnd.Reset ? " with a reset" : "";
        var why = "the server closes first; a request that the load balancer sends into the closed connection becomes a 502";
        var advice = $"set the server's keep-alive to more than {Seconds.Of(options.IdleTimeout)}, {(options.IdleTimeout.TotalSeconds + 5).ToString("0.#", CultureInfo.InvariantCulture)} s for one";
        if (observation.Time < AtOnce)
        {
            var hasNoBody = observation.Status is 204 or 205 or 304;
            return new ProbeFinding(Check, Severity.Error, $"server closes the connection{how} right after {(hasNoBody ? $"status {observation.Status}" : "the answer")}, without Connection: close")
            {
                Rule = hasNoBody ? "ALB4003" : "ALB3001",
                Why = why,
                Do = hasNoBody ? "write no body where the status has none, which makes servers close" : advice,
            };
        }

        // Both timers are coarse: what is not clearly longer races.
        var isSame = Math.Abs((observation.Time - options.IdleTimeout).Ticks) < options.Margin.Ticks / 2;
        if (!isSame && observation.Time > options.IdleTimeout)
        {
            return new ProbeFinding(Check, Severity.Info, $"server closes idle connections{how} after {Seconds.Of(observation.Time)}, only just after the idle timeout of {Seconds.Of(options.IdleTimeout)}")
            {
                Why = "the load balancer closes first, by little",
            };
        }

        var relation = isSame ? "at the same moment as" : "before";
        return new ProbeFinding(Check, observation.IsGoAway ? Severity.Warning : Severity.Error, $"server closes idle connections{how} after {Seconds.Of(observation.Time)}, {relation} the load balancer's idle timeout of {Seconds.Of(options.IdleTimeout)}")
        {
            Rule = "ALB3001",
            Why = observation.IsGoAway ? "the server says so with GOAWAY; whether the load balancer repeats a request that crosses it is not documented, else it becomes a 502" : why,
            Do = advice,
        };
    }
}
