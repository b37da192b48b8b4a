using System.Text.RegularExpressions;

namespace AlbLint.EndToEnd.Tests;

/// <summary>A web project as somebody makes it who adds the package.</summary>
internal sealed partial class PackagedProject
{
    private readonly PackageFeed _feed;
    private readonly string _directory;

    public PackagedProject(PackageFeed feed, string name, string items)
    {
        _feed = feed;
        _directory = feed.NewDirectory(name);
        Write("Web.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AlbLint" Version="*" PrivateAssets="all" />
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>Writes a file beside the project file.</summary>
    public PackagedProject Write(string path, string text)
    {
        var full = Path.Combine(_directory, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Builds it; the distinct lines that tell of a finding or an analyzer that crashed, without the directory.</summary>
    public IReadOnlyList<string> Build(out bool compiled)
    {
        var (_, output) = Programs.Run(_directory, _feed.Isolation(), "dotnet", "build", "--nologo", "-v", "n", "-nodeReuse:false");
        Assert.DoesNotContain(": error NU", output, StringComparison.Ordinal);
        compiled = !output.Contains("Skipping target \"CoreCompile\"", StringComparison.Ordinal);
        return
        [
            .. from line in output.Split('\n')
               where line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal)
               let shown = BuildNumber().Replace(line, "").Trim().Replace(_directory + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
               let end = shown.LastIndexOf(" [", StringComparison.Ordinal)
               group shown by end < 0 ? shown : shown[..end] into same
               orderby same.Key
               select same.Key,
        ];
    }

    /// <inheritdoc cref="Build(out bool)"/>
    public IReadOnlyList<string> Build() => Build(out _);

    /// <summary>MSBuild begins lines with the number of the project's build.</summary>
    [GeneratedRegex(@"^\s*\d+(:\d+)?>")]
    private static partial Regex BuildNumber();
}
