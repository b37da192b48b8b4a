namespace AlbLint.EndToEnd.Tests.Packages;

/// <summary>
/// The package as it is released, in a folder that serves as a package source; projects that use it have their own folder for packages, so
/// that nothing of a test stays on the machine.
/// </summary>
public sealed class PackageFeed : IDisposable
{
    /// <summary>The tests that share the package; they run one after another, as one build already keeps a machine busy.</summary>
    public const string Collection = "package";

    private readonly CompilerServer _compiler = new();
    private readonly string _root = Directory.CreateTempSubdirectory("alblint-package").FullName;

    public PackageFeed()
    {
        // The package that people get is built beside the one of this checkout's own builds, which may run at the same time.
        Pack(Path.Combine(Programs.Root, "src", "AlbLint.Analyzers"));
    }

    /// <summary>The package's file.</summary>
    public string Package => Directory.EnumerateFiles(Source, "AlbLint.*.nupkg").Single();

    private string Source => Path.Combine(_root, "feed");

    /// <summary>Packs a project into the folder.</summary>
    public void Pack(string project)
    {
        var (exitCode, output) = Programs.Run(project, Environment(), "dotnet", "pack", "-c", "Release", "-o", Source, "--nologo", "-v", "q", "-p:RunAnalyzers=false");
        Assert.True(exitCode == 0, output);
    }

    /// <summary>A directory of its own for a project.</summary>
    public string NewDirectory(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    /// <summary>Runs <c>dotnet</c> where packages of the folder are found.</summary>
    public (int ExitCode, string Output) Run(string directory, params string[] arguments) => Programs.Run(
        directory,
        [.. Environment(), new("NUGET_PACKAGES", Path.Combine(_root, "packages")), new("RestoreAdditionalProjectSources", Source)],
        "dotnet",
        arguments);

    public void Dispose()
    {
        _compiler.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private IEnumerable<KeyValuePair<string, string>> Environment() => [.. _compiler.Environment, new("MSBUILDDISABLENODEREUSE", "1"), new("DOTNET_CLI_UI_LANGUAGE", "en")];

    /// <summary>Tells xunit of it.</summary>
    [CollectionDefinition(Collection)]
    public sealed class Definition : ICollectionFixture<PackageFeed>;
}
