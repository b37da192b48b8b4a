using System.IO.Compression;

namespace AlbLint.EndToEnd.Tests.Packages;

/// <summary>The program as <c>dotnet tool install</c> gets it.</summary>
[Collection(PackageFeed.Collection)]
public sealed class ToolPackageTests : IDisposable
{
    private static readonly KeyValuePair<string, string>[] Environment = [new("MSBUILDDISABLENODEREUSE", "1"), new("DOTNET_CLI_UI_LANGUAGE", "en")];
    private readonly string _root = Directory.CreateTempSubdirectory("alblint-tool").FullName;

    [Fact]
    public void It_is_packed_installed_from_a_folder_and_run()
    {
        var feed = Path.Combine(_root, "feed");
        Run("pack", Path.Combine(Programs.Root, "src", "AlbLint.Cli"), "-c", "Release", "-o", feed, "--nologo", "-v", "q", "-p:RunAnalyzers=false");
        var package = Assert.Single(Directory.EnumerateFiles(feed, "AlbLint.Cli.*.nupkg"));
        using (var content = ZipFile.OpenRead(package))
        {
            Assert.All(["README.md", "notices/YamlDotNet.txt", "notices/AWSSDK.txt"], name => Assert.NotNull(content.GetEntry(name)));
        }

        var version = Path.GetFileNameWithoutExtension(package)["AlbLint.Cli.".Length..];
        Run("tool", "install", "AlbLint.Cli", "--version", version, "--tool-path", Path.Combine(_root, "tools"), "--source", feed);
        var (exitCode, output) = Programs.Run(Programs.Root, Path.Combine(_root, "tools", "alblint"), "--format", "msbuild", "tests/samples/orders.yaml");
        Assert.Equal(1, exitCode);
        Assert.StartsWith("tests/samples/orders.yaml(55,31,55,37): error ALB3007: ", output);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Run(params string[] arguments)
    {
        var (exitCode, output) = Programs.Run(_root, Environment, "dotnet", arguments);
        Assert.True(exitCode == 0, output);
    }
}
