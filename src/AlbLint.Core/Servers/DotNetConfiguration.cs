using AlbLint.Model;

namespace AlbLint.Servers;

/// <summary>
/// The configuration of an ASP.NET Core app. Keys ignore case, and <c>__</c> in the name of a variable stands for <c>:</c>. Of one key the command's
/// argument beats the plain variable, which beats the files; those beat DOTNET_, which beats ASPNETCORE_ (measured on .NET 10). Immutable.
/// See https://learn.microsoft.com/aspnet/core/fundamentals/configuration/
/// </summary>
public sealed class DotNetConfiguration
{
    private const string Kestrel = "Kestrel";

    private static readonly string[] Prefixes = ["ASPNETCORE_", "DOTNET_"];

    // What the host itself is told, and what the application's configuration says over it.
    private readonly Dictionary<string, Setting<string>> _host = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _contested = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Setting<string>> _application = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The configuration that is made of an environment and files.</summary>
    /// <param name="environment">What the app is started with; null when nothing is known of it.</param>
    /// <param name="assembly">The app's assembly; a script that starts it may do more.</param>
    /// <param name="files">The content of the configuration files, keys joined with colons; a later one of the same key wins.</param>
    public DotNetConfiguration(HostEnvironment? environment, string? assembly, IEnumerable<KeyValuePair<string, Setting<string>>> files)
        : this(environment, environment?.DotNetImage, assembly, files)
    {
    }

    /// <summary>The configuration of what a container runs, whose image may not be what runs.</summary>
    internal DotNetConfiguration(HostEnvironment? environment, DotNetImage? image, string? assembly, IEnumerable<KeyValuePair<string, Setting<string>>> files)
    {
        if (environment is not null && image is not null)
        {
            AddVariable(image.Variable, Setting.Defaulted(image.VariableValue, environment.Image.Place), Prefixes[0], _host);
        }

        foreach (var prefix in environment is null ? [] : Prefixes)
        {
            AddVariables(environment!, prefix, _host);
        }

        foreach (var pair in files)
        {
            _application[pair.Key] = pair.Value;
        }

        if (environment is not null)
        {
            AddVariables(environment, "", _application);
            AddArguments(environment, assembly);
        }
    }

    /// <summary>No configuration at all.</summary>
    public static DotNetConfiguration Empty { get; } = new(null, null, []);

    /// <summary>Whether the names of variables show a .NET app.</summary>
    internal bool IsDotNet { get; private set; }

    /// <summary>Whether the command may hand over arguments that could not be read.</summary>
    public bool HasUnknownArguments { get; private set; }

    /// <summary>The value of a key; null when nothing gives one or it is empty.</summary>
    public Setting<string>? this[string key] =>
        (_application.TryGetValue(key, out var value) || _host.TryGetValue(key, out value)) && !value.Is("") ? value : null;

    /// <summary>The value of a key that the application's own configuration gives, not the host's prefixed variables; null when it gives none or it is empty.</summary>
    public Setting<string>? OfApplication(string key) => _application.TryGetValue(key, out var value) && !value.Is("") ? value : null;

    /// <summary>Whether variables of both prefixes give a key: in the generic host ASPNETCORE_ beats DOTNET_ (measured on .NET 10).</summary>
    public bool IsContested(string key) => _contested.Contains(key);

    /// <summary>The keys below a section, without it, in order.</summary>
    public IEnumerable<(string Key, Setting<string> Value)> Below(string section) =>
        from key in _application.Keys.Union(_host.Keys, StringComparer.OrdinalIgnoreCase)
        where key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)
        orderby key.ToUpperInvariant()
        select (key.Substring(section.Length + 1), _application.TryGetValue(key, out var value) ? value : _host[key]);

    /// <summary>The endpoints of a section that have an address, by name.</summary>
    /// <param name="section">The section that Kestrel is given; by itself it takes "Kestrel".</param>
    public IEnumerable<(string Name, Setting<string> Url)> Endpoints(string section = Kestrel) =>
        from pair in Below(section + ":Endpoints")
        let parts = pair.Key.Split(':')
        where parts.Length == 2 && parts[1].Equals("Url", StringComparison.OrdinalIgnoreCase)
        select (parts[0], pair.Value);

    /// <summary>The HttpProtocols of an endpoint's own entry; null when it has none.</summary>
    public Setting<string>? ProtocolsOf(string? endpoint, string section = Kestrel) => endpoint is null ? null : this[$"{section}:Endpoints:{endpoint}:Protocols"];

    /// <summary>The HttpProtocols of endpoints that have none of their own; null when there is no such entry.</summary>
    public Setting<string>? DefaultProtocols(string section = Kestrel) => this[section + ":EndpointDefaults:Protocols"];

    private void AddVariables(HostEnvironment environment, string prefix, Dictionary<string, Setting<string>> values)
    {
        foreach (var pair in environment.Variables.Where(pair => pair.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            IsDotNet |= prefix.Length > 0 || pair.Key.StartsWith("Kestrel__", StringComparison.OrdinalIgnoreCase);
            AddVariable(pair.Key, pair.Value, prefix, values);
        }
    }

    private void AddVariable(string name, Setting<string> value, string prefix, Dictionary<string, Setting<string>> values)
    {
        var key = name.Substring(prefix.Length).Replace("__", ":");
        if (prefix == Prefixes[1] && values.ContainsKey(key))
        {
            _contested.Add(key);
        }

        values[key] = value;
    }

    private void AddArguments(HostEnvironment environment, string? assembly)
    {
        if (environment.Words is not { } words)
        {
            return;
        }

        if (DotNetArguments.Of(words) is not { } started || (assembly is not null && !started.MayStart(assembly)))
        {
            HasUnknownArguments = true;
            return;
        }

        foreach (var (key, value) in started.Arguments)
        {
            _application[key] = words.Select(_ => value);
        }
    }
}
