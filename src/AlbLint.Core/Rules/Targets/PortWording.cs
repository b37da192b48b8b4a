using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>Ports and endpoints as messages name them.</summary>
internal static class PortWording
{
    /// <summary>"port 8080"; "the traffic port" when the number is unknown.</summary>
    public static string Named(this Setting<int> port) => port.IsKnown ? $"port {port}" : "the traffic port";

    /// <summary>"port 8080 and localhost:5000".</summary>
    public static string Named(this IEnumerable<Endpoint> endpoints) =>
        string.Join(" and ", endpoints.Select(endpoint => endpoint.IsLoopback.Is(true) ? $"localhost:{endpoint.Port}" : $"port {endpoint.Port}").Distinct());
}
