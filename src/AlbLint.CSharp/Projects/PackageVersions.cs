
namespace AlbLint.CSharp.Projects;

/// <summary>
/// Which version of its packages a project asks for: in the reference itself, in another element that updates it, or centrally.
/// See https://learn.microsoft.com/nuget/consume-packages/central-package-management
/// </summary>
internal static class PackageVersions
{
    /// <summary>Packages by name in any case, each with its version; empty when none is plainly written.</summary>
    public static IReadOnlyDictionary<string, string> Of(ProjectFile project)
    {
        var versions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var central = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in project.Items)
        {
            foreach (var name in item.Values)
            {
                if (item.Type.Equals("PackageVersion", StringComparison.OrdinalIgnoreCase))
                {
                    central[name] = item["Version"];
                }
                else if (item.Type.Equals("PackageReference", StringComparison.OrdinalIgnoreCase))
                {
                    Apply(versions, name, item);
                }
            }
        }

        foreach (var pair in central)
        {
            if (versions.TryGetValue(pair.Key, out var own) && own.Length == 0)
            {
                versions[pair.Key] = pair.Value;
            }
        }

        return versions;
    }

    private static void Apply(Dictionary<string, string> versions, string name, ProjectItem item)
    {
        var version = item["VersionOverride"] is { Length: > 0 } own ? own : item["Version"];
        switch (item.Operation)
        {
            case ItemOperation.Remove:
                versions.Remove(name);
                break;
            case ItemOperation.Include:
                versions[name] = version;
                break;
            case ItemOperation.Update when version.Length > 0 && versions.ContainsKey(name):
                versions[name] = version;
                break;
        }
    }
}
