using AlbLint.EndToEnd.Tests;
using AlbLint.EndToEnd.Tests.Packages;

namespace AlbLint.Benchmarks.CompileShare;

/// <summary>A temporary directory with the package as it is released, and a compiler server of its own.</summary>
internal sealed class Workshop : IDisposable
{
    private readonly CompilerServer _compiler = new();
    private readonly string _root = Directory.CreateTempSubdirectory("alblint-share").FullName;

    public Workshop() =>
        Run(Path.Combine(Programs.Root, "src", "AlbLint.Analyzers"), _compiler.Environment, "pack", "-c", "Release", "-o", Feed, "--nologo", "-v", "q", "-p:RunAnalyzers=false");

    private string Feed => Path.Combine(_root, "feed");

    /// <summary>A directory for a project.</summary>
    public string NewDirectory(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    /// <summary>Runs <c>dotnet</c> on a project that finds the package, and keeps what it restores to itself.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public void Run(string directory, bool warm, params string[] arguments) => Run(
        directory,
        [
            .. warm ? _compiler.Environment : [new("UseSharedCompilation", "false")],
            new("MSBUILDDISABLENODEREUSE", "1"), new("NUGET_PACKAGES", Path.Combine(_root, "packages")), new("RestoreAdditionalProjectSources", Feed),
        ],
        arguments);

    public void Dispose()
    {
        _compiler.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private static void Run(string directory, IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments)
    {
        if (Programs.Run(directory, environment, "dotnet", arguments) is (not 0, var output))
        {
            throw new InvalidOperationException(output);
        }
    }
}
