using AlbLint.Model;
using AlbLint.Runtime.Probe.Measurements;

namespace AlbLint.Runtime.Probe;

/// <summary>What a probe is going to do at most, said before it does it.</summary>
/// <param name="Connections">Connections to the server.</param>
/// <param name="Requests">Requests on them.</param>
/// <param name="Time">How long it takes when the server answers at once and closes no connection.</param>
public sealed record ProbePlan(int Connections, int Requests, TimeSpan Time)
{
    /// <summary>The plan for options.</summary>
    public static ProbePlan Of(ProbeOptions options)
    {
        if (options.Version != ProtocolVersion.HTTP1)
        {
            return new ProbePlan(Http2Run.Connections, Http2Run.Requests, options.Hold);
        }

        // One answer; several in a row; HEAD; reuse (two requests); health check; and what else the port speaks.
        const int Held = 5;
        const int Requests = 1 + ConnectionMeasurements.InARow + 1 + 2 + 1;
        var plain = options.Url.Scheme == Uri.UriSchemeHttps ? 1 : 0;
        return new ProbePlan(Held + OtherProtocols.Connections, Requests + plain, options.Hold);
    }
}
