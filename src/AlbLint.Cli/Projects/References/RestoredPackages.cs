using System.Text.Json;
using AlbLint.CSharp.Projects;

namespace AlbLint.Cli.Projects.References;

/// <summary>The assemblies of packages that a project was restored with, from the <c>obj/project.assets.json</c> that a restore leaves.</summary>
internal static class RestoredPackages
{
    private const int MaxBytes = 64 << 20;

    /// <summary>The assemblies to compile with; null when the project was not restored, or the packages have gone since.</summary>
    public static IReadOnlyList<string>? Of(ProjectFile project, PackageFolders folders)
    {
        var file = new FileInfo(Path.Combine(project.Folder, "obj", "project.assets.json"));
        if (!file.Exists || file.Length > MaxBytes)
        {
            return null;
        }

        try
        {
            using var stream = file.OpenRead();
            using var document = JsonDocument.Parse(stream);
            return Read(document.RootElement, project, folders);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static List<string>? Read(JsonElement root, ProjectFile project, PackageFolders folders)
    {
        var targets = root.GetProperty("targets").EnumerateObject().Where(target => !target.Name.Contains('/')).ToList();
        var target = targets.FirstOrDefault(target => Short(target.Name).Equals(project.Framework, StringComparison.OrdinalIgnoreCase), targets.FirstOrDefault());
        if (target.Value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var roots = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).Concat(folders.All).Where(Directory.Exists).ToList();
        var libraries = root.GetProperty("libraries");
        var assemblies = new List<string>();
        foreach (var library in target.Value.EnumerateObject())
        {
            if (library.Value.GetProperty("type").GetString() != "package" || !library.Value.TryGetProperty("compile", out var compile))
            {
                continue;
            }

            var path = libraries.GetProperty(library.Name).GetProperty("path").GetString()!;
            foreach (var assembly in compile.EnumerateObject().Where(assembly => assembly.Name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)))
            {
                if (roots.Select(folder => Path.Combine(folder, path, assembly.Name)).FirstOrDefault(File.Exists) is not { } found)
                {
                    return null;
                }

                assemblies.Add(found);
            }
        }

        return assemblies;
    }

    // ".NETCoreApp,Version=v8.0" in old files.
    private static string Short(string target) => target.StartsWith(".NETCoreApp,Version=v", StringComparison.Ordinal)
        ? (FrameworkName.Generation("net" + target[21..]) >= 5 ? "net" : "netcoreapp") + target[21..]
        : target;
}
