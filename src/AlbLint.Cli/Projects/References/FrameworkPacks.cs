using AlbLint.Cli.Commands;
using AlbLint.CSharp.Projects;

namespace AlbLint.Cli.Projects.References;

/// <summary>
/// The reference assemblies of .NET and ASP.NET Core: in the packs of an SDK, or among the packages, where a restore puts those of other versions.
/// See https://github.com/dotnet/designs/blob/main/accepted/2019/targeting-packs-and-runtime-packs.md
/// </summary>
internal sealed class FrameworkPacks(Surroundings surroundings, PackageFolders packages)
{
    private const string NetCore = "Microsoft.NETCore.App.Ref";
    private const string AspNetCore = "Microsoft.AspNetCore.App.Ref";

    private readonly Lazy<List<string>> _packs = new(() => [.. Roots(surroundings).Select(root => Path.Combine(root, "packs")).Where(Directory.Exists).Distinct()]);

    /// <summary>The assemblies of .NET for a framework, else for the nearest that there is; empty when there is none at all.</summary>
    public IReadOnlyList<string> DotNet(string framework) => Assemblies(NetCore, framework, _ => true);

    /// <summary>The assemblies of ASP.NET Core for a framework; empty when there are none, since those of another version have other defaults.</summary>
    public IReadOnlyList<string> Web(string framework) => Assemblies(AspNetCore, framework, version => version.Numbers.Major == FrameworkName.Major(framework));

    private List<string> Assemblies(string pack, string framework, Func<PackageVersion, bool> fits)
    {
        var folders = _packs.Value.Select(packs => Path.Combine(packs, pack)).Concat(packages.All.Select(folder => Path.Combine(folder, pack.ToLowerInvariant()))).Where(Directory.Exists);
        var candidates = folders.SelectMany(Directory.EnumerateDirectories).Select(version => (Version: PackageVersion.Parse(Path.GetFileName(version)), Folder: Reference(version)))
            .Where(candidate => candidate.Folder is not null && fits(candidate.Version)).ToList();
        var wanted = FrameworkName.Major(framework);
        var best = candidates.OrderBy(candidate => Math.Abs((wanted == 0 ? int.MaxValue : wanted) - candidate.Version.Numbers.Major)).ThenByDescending(candidate => candidate.Version).FirstOrDefault().Folder;
        return best is null ? [] : [.. Directory.EnumerateFiles(best, "*.dll").Order(StringComparer.Ordinal)];
    }

    private static string? Reference(string version) =>
        Path.Combine(version, "ref") is var folder && Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).FirstOrDefault() : null;

    private static IEnumerable<string> Roots(Surroundings surroundings)
    {
        if (surroundings.Variable("DOTNET_ROOT") is { Length: > 0 } root)
        {
            yield return root;
        }

        foreach (var folder in (surroundings.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            var program = new FileInfo(Path.Combine(folder, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
            if (program.Exists)
            {
                yield return Path.GetDirectoryName(program.LinkTarget is null ? program.FullName : program.ResolveLinkTarget(returnFinalTarget: true)!.FullName)!;
            }
        }

        foreach (var usual in new[] { "/usr/share/dotnet", "/usr/lib/dotnet", "/usr/local/share/dotnet", "/opt/dotnet", @"C:\Program Files\dotnet" })
        {
            yield return usual;
        }

        if (surroundings.Variable("HOME") is { Length: > 0 } home)
        {
            yield return Path.Combine(home, ".dotnet");
        }
    }
}
