namespace AlbLint.EndToEnd.Tests.Packages;

/// <summary>A project as somebody makes it who adds the package: a web project for .NET 10, unless a test changes that.</summary>
public sealed class PackagedProject
{
    private readonly PackageFeed _feed;
    private bool _isRestored;

    /// <summary>Makes the project file.</summary>
    /// <param name="feed">Where the package is.</param>
    /// <param name="name">Its name; its directory is below that of the feed.</param>
    /// <param name="items">Items of the project.</param>
    /// <param name="sdk">The kind of project.</param>
    /// <param name="frameworks">One target framework, or several.</param>
    /// <param name="reference">How it refers to the package; nothing, if it does not.</param>
    public PackagedProject(
        PackageFeed feed,
        string name,
        string items = "",
        string sdk = "Microsoft.NET.Sdk.Web",
        string frameworks = "<TargetFramework>net10.0</TargetFramework>",
        string reference = """<PackageReference Include="AlbLint" Version="*" PrivateAssets="all" />""")
    {
        _feed = feed;
        Directory = feed.NewDirectory(name);
        Write(name + ".csproj", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                {frameworks}
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                {reference}
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>The directory of the project file.</summary>
    public string Directory { get; }

    /// <summary>Writes a file beside the project file.</summary>
    public PackagedProject Write(string path, string text)
    {
        var full = Path.Combine(Directory, path);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Deletes a file beside the project file, if it is there.</summary>
    public PackagedProject Without(string path)
    {
        File.Delete(Path.Combine(Directory, path));
        return this;
    }

    /// <summary>Builds what has changed since the last time.</summary>
    public BuildOutput Build(params string[] switches)
    {
        // What is restored once is not looked at again by each of many builds.
        string[] restore = _isRestored ? ["--no-restore"] : [];
        _isRestored = true;
        var (exitCode, text) = _feed.Run(Directory, ["build", "--nologo", "-v", "n", "-nodeReuse:false", .. restore, .. switches]);
        Assert.DoesNotContain(": error NU", text, StringComparison.Ordinal);
        return new BuildOutput(exitCode, text, Directory);
    }

    /// <summary>Compiles whatever has changed.</summary>
    public BuildOutput Rebuild(params string[] switches) => Build(["--no-incremental", .. switches]);
}
