namespace AlbLint.EndToEnd.Tests.Packages;

/// <summary>
/// A compiler server that only the builds of these tests use: it starts with the first of them, spares the others most of their time, and
/// ends with the tests, so that no process outlives them and holds their files.
/// </summary>
internal sealed class CompilerServer : IDisposable
{
    private readonly string _name = "alblint-" + Guid.NewGuid().ToString("N");

    /// <summary>What makes a build use it.</summary>
    public IEnumerable<KeyValuePair<string, string>> Environment => [new("UseSharedCompilation", "true"), new("SharedCompilationId", _name)];

    public void Dispose()
    {
        var (_, compilers) = Programs.Run(Path.Combine(Programs.Root, "src", "AlbLint.Analyzers"), "dotnet", "msbuild", "-getProperty:RoslynTargetsPath");
        Programs.Run(Programs.Root, "dotnet", Path.Combine(compilers.Trim(), "bincore", "VBCSCompiler.dll"), "-shutdown", "-pipename:" + _name);
    }
}
