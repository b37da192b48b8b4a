using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers;

/// <summary>The environment variables of a container.</summary>
internal sealed class EnvironmentVariables(Container container)
{
    /// <summary>Whether no variable but the listed ones is set by the task definition.</summary>
    public bool IsComplete => container.EnvironmentIsComplete;

    /// <summary>Where the container is written.</summary>
    public Place Place => container.Place;

    public IEnumerable<string> Names => container.Environment.Keys;

    /// <summary>A variable of exactly this name; null when it is not listed. An empty value counts as none.</summary>
    public Setting<string>? this[string name] =>
        container.Environment.TryGetValue(name, out var value) && !value.Is("") ? value : null;

    /// <summary>The first of several variables that is listed.</summary>
    public Setting<string>? First(params string[] names) => names.Select(name => this[name]).FirstOrDefault(value => value is not null);

    /// <summary>Whether any listed name begins so.</summary>
    public bool HasPrefix(string prefix) => container.Environment.Keys.Any(name => name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether a variable is certainly not set by the task definition.</summary>
    public bool CertainlyLacks(string name) => IsComplete && this[name] is null;
}
