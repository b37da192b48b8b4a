using AlbLint.Cli.Commands;

namespace AlbLint.Cli.Projects.References;

/// <summary>Where restored packages lie. See https://learn.microsoft.com/nuget/consume-packages/managing-the-global-packages-and-cache-folders</summary>
internal sealed class PackageFolders(Surroundings surroundings)
{
    /// <summary>The folders that there are.</summary>
    public IReadOnlyList<string> All { get; } =
    [
        .. new[]
        {
            surroundings.Variable("NUGET_PACKAGES"),
            Below(surroundings.Variable("HOME"), ".nuget/packages"),
            Below(surroundings.Variable("USERPROFILE"), ".nuget/packages"),
        }.OfType<string>().Where(Directory.Exists).Distinct(),
    ];

    /// <summary>The folder of a package in the version that is asked for, else in the nearest there is; null when it is not there at all.</summary>
    /// <param name="name">The package.</param>
    /// <param name="wanted">A version or range; empty for any.</param>
    public string? Find(string name, string wanted)
    {
        var versions = All.Select(folder => Path.Combine(folder, name.ToLowerInvariant())).Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories).Select(folder => (Folder: folder, Version: PackageVersion.Parse(Path.GetFileName(folder)))).OrderBy(one => one.Version).ToList();
        var least = PackageVersion.Parse(wanted);
        var nearest = versions.FindIndex(one => one.Version.CompareTo(least) >= 0);
        return versions.Count == 0 ? null : versions[wanted.Length == 0 || nearest < 0 ? versions.Count - 1 : nearest].Folder;
    }

    private static string? Below(string? home, string path) => home is { Length: > 0 } ? Path.Combine(home, path) : null;
}
