using AlbLint.Model;

namespace AlbLint.Servers;

/// <summary>
/// What environment variables say to an ASP.NET Core app. Names ignore case, <c>__</c> stands for <c>:</c>, and of one key
/// the plain name beats DOTNET_, which beats ASPNETCORE_ (measured on .NET 10).
/// See https://learn.microsoft.com/aspnet/core/fundamentals/configuration/
/// </summary>
internal sealed class DotNetConfiguration
{
    private static readonly string[] Prefixes = ["ASPNETCORE_", "DOTNET_"];

    private readonly Dictionary<string, Setting<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public DotNetConfiguration(EnvironmentVariables environment)
    {
        foreach (var prefix in Prefixes.Concat([""]))
        {
            foreach (var name in environment.Names.Where(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                IsDotNet |= prefix.Length > 0 || name.StartsWith("Kestrel__", StringComparison.OrdinalIgnoreCase);
                if (environment[name] is { } value)
                {
                    _values[name.Substring(prefix.Length).Replace("__", ":")] = value;
                }
            }
        }
    }

    /// <summary>Whether the names show a .NET app.</summary>
    public bool IsDotNet { get; }

    /// <summary>The value of a key; null when no variable gives one.</summary>
    public Setting<string>? this[string key] => _values.TryGetValue(key, out var value) ? value : null;

    /// <summary>The endpoints of the Kestrel section that have an address, by name.</summary>
    public IEnumerable<(string Name, Setting<string> Url)> Endpoints =>
        from pair in _values
        let parts = pair.Key.Split(':')
        where parts.Length == 4 && Is(parts[0], "Kestrel") && Is(parts[1], "Endpoints") && Is(parts[3], "Url")
        orderby parts[2]
        select (parts[2], pair.Value);

    /// <summary>The HttpProtocols of an endpoint, by its own entry or that for all; null when no variable gives any.</summary>
    public Setting<string>? Protocols(string? endpoint) =>
        (endpoint is null ? null : this[$"Kestrel:Endpoints:{endpoint}:Protocols"]) ?? this["Kestrel:EndpointDefaults:Protocols"];

    private static bool Is(string part, string name) => part.Equals(name, StringComparison.OrdinalIgnoreCase);
}
