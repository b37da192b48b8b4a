namespace AlbLint.Servers;

/// <summary>What a port speaks by convention, where nothing better is known.</summary>
public static class ConventionalPorts
{
    /// <summary>
    /// HTTP over TLS: https and its usual alternative. See https://www.iana.org/assignments/service-names-port-numbers/ and, for 8443,
    /// https://tomcat.apache.org/tomcat-10.1-doc/ssl-howto.html
    /// </summary>
    public static readonly IReadOnlyList<int> Tls = [443, 8443];

    /// <summary>
    /// Plain HTTP: http, http-alt (also of .NET images, https://learn.microsoft.com/dotnet/core/compatibility/containers/8.0/aspnet-port) and Kestrel's own 5000
    /// (https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/endpoints).
    /// </summary>
    public static readonly IReadOnlyList<int> Plain = [80, 8080, 5000];
}
