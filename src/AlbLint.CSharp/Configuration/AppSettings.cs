using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.CSharp.Configuration;

/// <summary>
/// The application's JSON configuration as it stands where it is deployed: appsettings.json, then appsettings.Production.json over it,
/// which is the environment unless something outside says otherwise.
/// See https://learn.microsoft.com/aspnet/core/fundamentals/configuration/#default-application-configuration-sources
/// </summary>
internal sealed class AppSettings
{
    private static readonly string[] Deployed = ["appsettings.json", "appsettings.Production.json"];

    private readonly Dictionary<string, Setting<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public AppSettings(IReadOnlyList<SourceFile> files)
    {
        foreach (var name in Deployed)
        {
            foreach (var file in files.Where(file => NameOf(file).Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                JsonFlattener.Read(file, (key, value) => _values[key] = value);
            }
        }
    }

    /// <summary>Every key with its value, in the order of the keys.</summary>
    public IEnumerable<KeyValuePair<string, Setting<string>>> All => _values.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a key, case ignored; null when no file gives one.</summary>
    public Setting<string>? this[string key] => _values.TryGetValue(key, out var value) ? value : null;

    /// <summary>The keys below a section, without it.</summary>
    public IEnumerable<(string Key, Setting<string> Value)> Below(string section) =>
        from pair in All
        where pair.Key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)
        select (pair.Key.Substring(section.Length + 1), pair.Value);

    private static string NameOf(SourceFile file) => file.Path.Substring(file.Path.LastIndexOfAny(['/', '\\']) + 1);
}
