using AlbLint.Model;
using AlbLint.Servers;
using AlbLint.Text;

namespace AlbLint.CSharp.Configuration;

/// <summary>
/// The application's JSON configuration as it stands where it is deployed: appsettings.json, then that of the environment over it, which is
/// Production unless a variable says otherwise.
/// See https://learn.microsoft.com/aspnet/core/fundamentals/configuration/#default-application-configuration-sources
/// </summary>
internal static class AppSettings
{
    private const string Common = "appsettings.json";

    /// <summary>The configuration that is made of files and an environment.</summary>
    /// <param name="files">The project's files; others are ignored.</param>
    /// <param name="environment">What the application is started with; null when nothing is known of it.</param>
    /// <param name="assembly">The application's assembly.</param>
    public static DotNetConfiguration With(IReadOnlyList<SourceFile> files, HostEnvironment? environment, string? assembly) => new(environment, assembly, Values(files, DotNetEnvironment.NameOf(environment, assembly)));

    private static Dictionary<string, Setting<string>> Values(IReadOnlyList<SourceFile> files, string? environment)
    {
        var values = new Dictionary<string, Setting<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files.Where(file => Is(file, Common)))
        {
            JsonFlattener.Read(file, (key, value) => values[key] = value);
        }

        if (environment is null)
        {
            // Whichever of the others it is: what none of them changes stays.
            foreach (var file in files.Where(file => !Is(file, Common)))
            {
                JsonFlattener.Read(file, (key, value) => values[key] = Setting.Unknown<string>("which settings apply is not known", value.Place));
            }

            return values;
        }

        foreach (var file in files.Where(file => Is(file, $"appsettings.{environment}.json")))
        {
            JsonFlattener.Read(file, (key, value) => values[key] = value);
        }

        return values;
    }

    private static bool Is(SourceFile file, string name) => file.Path.Substring(file.Path.LastIndexOfAny(['/', '\\']) + 1).Equals(name, StringComparison.OrdinalIgnoreCase);
}
