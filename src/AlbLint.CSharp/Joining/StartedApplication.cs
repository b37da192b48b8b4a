using AlbLint.Model;
using AlbLint.Servers;

namespace AlbLint.CSharp.Joining;

/// <summary>The application as containers start it: read once for each environment, of which scenarios that differ in something else have the same. May be used from several threads.</summary>
/// <param name="reader">Reads it.</param>
/// <param name="alone">The application as it is on its own.</param>
public sealed class StartedApplication(ApplicationReader reader, Application alone)
{
    private readonly Dictionary<string, Application> _known = new(StringComparer.Ordinal);
    private Application? _outside;

    /// <summary>The application in a container; when there is none on an instance, of whose environment nothing is known, and which runs no image of a Dockerfile.</summary>
    public Application In(Container? container)
    {
        if (container is null)
        {
            return _outside ??= reader.ReadOutsideOfImage(CancellationToken.None) ?? alone;
        }

        var key = KeyOf(container);
        lock (_known)
        {
            if (!_known.TryGetValue(key, out var application))
            {
                _known.Add(key, application = reader.ReadWhole(CancellationToken.None, HostEnvironment.Of(container)) ?? alone);
            }

            return application;
        }
    }

    private static string KeyOf(Container container) => string.Join(
        "\n",
        container.Environment.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={TextOf(pair.Value)}")
            .Concat([container.Place.ToString(), TextOf(container.Image), WordsOf(container.EntryPoint), WordsOf(container.Command), container.EnvironmentIsComplete ? "" : "..."]));

    private static string TextOf(Setting<string> setting) => setting.TryGet(out var text) ? $"'{text}' {setting.Place} {setting.Source}" : "?";

    private static string WordsOf(Setting<IReadOnlyList<string>>? words) => words is null ? "" : TextOf(words.Select(known => string.Join(" ", known)));
}
