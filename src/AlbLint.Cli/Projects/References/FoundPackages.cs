using System.Xml;
using System.Xml.Linq;
using AlbLint.CSharp.Projects;

namespace AlbLint.Cli.Projects.References;

/// <summary>The assemblies of packages where a project was not restored: those in the package folders that are nearest to what it asks for, with theirs.</summary>
internal sealed class FoundPackages(PackageFolders folders)
{
    /// <summary>The assemblies to compile with; packages that are not there are left out.</summary>
    public IReadOnlyList<string> Of(ProjectFile project)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var framework = project.Framework.Length > 0 ? project.Framework : FrameworkName.Newest;
        foreach (var (name, version) in project.Packages)
        {
            Add(name, version, framework, found);
        }

        return [.. found.Values.SelectMany(folder => Assemblies(folder, framework))];
    }

    private void Add(string name, string version, string framework, Dictionary<string, string> found)
    {
        if (found.ContainsKey(name) || folders.Find(name, version) is not { } folder)
        {
            return;
        }

        found.Add(name, folder);
        foreach (var (needed, least) in Dependencies(folder, name, framework))
        {
            Add(needed, least, framework, found);
        }
    }

    private static IEnumerable<(string Name, string Version)> Dependencies(string folder, string name, string framework)
    {
        var file = Path.Combine(folder, name.ToLowerInvariant() + ".nuspec");
        if (!File.Exists(file))
        {
            return [];
        }

        try
        {
            var groups = XDocument.Load(file).Descendants().Where(element => element.Name.LocalName == "dependencies").Take(1).SelectMany(all => all.Elements()).ToList();
            var byFramework = groups.Where(element => element.Name.LocalName == "group").ToDictionary(group => ShortName((string?)group.Attribute("targetFramework") ?? ""));
            var elements = byFramework.Count == 0 ? groups
                : FrameworkName.Best(byFramework.Keys, framework) is { } best ? byFramework[best].Elements()
                : byFramework.TryGetValue("", out var any) ? any.Elements() : [];
            return elements.Select(element => ((string?)element.Attribute("id") ?? "", (string?)element.Attribute("version") ?? ""));
        }
        catch (Exception broken) when (broken is XmlException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Assemblies(string folder, string framework) =>
        new[] { "ref", "lib" }.Select(kind => Path.Combine(folder, kind)).Where(Directory.Exists)
            .Select(kind => FrameworkName.Best(Directory.EnumerateDirectories(kind).Select(name => Path.GetFileName(name)), framework) is { } best ? Path.Combine(kind, best) : null)
            .OfType<string>().Take(1).SelectMany(chosen => Directory.EnumerateFiles(chosen, "*.dll").Order(StringComparer.Ordinal));

    // ".NETStandard2.0" and ".NETCoreApp3.1" are long for names that folders have.
    private static string ShortName(string name) => name.Replace(".NETStandard", "netstandard", StringComparison.OrdinalIgnoreCase).Replace(".NETCoreApp", "netcoreapp", StringComparison.OrdinalIgnoreCase).ToLowerInvariant();
}
