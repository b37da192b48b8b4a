using AlbLint.Cli.Projects;
using AlbLint.CSharp.Projects;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp.Projects;

public sealed class ProjectReaderTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Properties_come_from_the_directories_above_and_refer_to_each_other()
    {
        _workspace.Write("Directory.Build.props", "<Project><PropertyGroup><Base>net9</Base><Nullable>enable</Nullable></PropertyGroup></Project>");
        _workspace.Write("Directory.Build.targets", "<Project><PropertyGroup><Last>$(AssemblyName)!</Last></PropertyGroup></Project>");
        var project = Read("<PropertyGroup><TargetFramework>$(Base).0</TargetFramework><AssemblyName>Shop</AssemblyName></PropertyGroup>");
        Assert.Equal(("net9.0", "Shop", "Shop!", true), (project.Framework, project.AssemblyName, project["Last"], project.Is("Nullable")));
    }

    [Fact]
    public void A_nested_props_file_may_import_the_one_above_it()
    {
        _workspace.Write("Directory.Build.props", "<Project><PropertyGroup><Outer>yes</Outer></PropertyGroup></Project>");
        _workspace.Write("src/Directory.Build.props", """<Project><Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" /></Project>""");
        Assert.Equal("yes", Read("", "src/App/App.csproj")["Outer"]);
    }

    [Theory]
    [InlineData("'$(Configuration)' == 'Release'", true)]
    [InlineData("'$(Configuration)' == 'Debug'", false)]
    [InlineData("'$(Nothing)' == '' and !('1' == '2')", true)]
    [InlineData("'$(Configuration)'=='Debug' or $(Configuration) == Release", true)]
    [InlineData("Exists('App.csproj')", true)]
    [InlineData("Exists('Other.csproj')", false)]
    [InlineData("$([System.String]::IsNullOrEmpty('x'))", false)]
    [InlineData("'1' < '2'", false)]
    [InlineData("'unclosed", false)]
    public void Conditions_that_certainly_hold_count(string condition, bool holds) =>
        Assert.Equal(holds ? "set" : "", Read($"<PropertyGroup><P Condition=\"{condition.Replace("<", "&lt;")}\">set</P></PropertyGroup>")["P"]);

    [Fact]
    public void The_newest_of_several_frameworks_is_read() =>
        Assert.Equal("net8.0", Read("<PropertyGroup><TargetFrameworks>netstandard2.0;net8.0;net6.0</TargetFrameworks></PropertyGroup>").Framework);

    [Fact]
    public void Versions_of_packages_may_be_given_centrally()
    {
        _workspace.Write("Directory.Packages.props", """<Project><ItemGroup><PackageVersion Include="Constructs" Version="10.0.5" /></ItemGroup></Project>""");
        var packages = Read("""<ItemGroup><PackageReference Include="Constructs" /><PackageReference Include="A" Version="1" /><PackageReference Update="A" Version="2" /></ItemGroup>""").Packages;
        Assert.Equal(("10.0.5", "2"), (packages["constructs"], packages["A"]));
    }

    [Fact]
    public void Files_that_were_given_are_read_as_those_on_disk()
    {
        (string Path, string Text)[] files =
        [
            ("src/Directory.Build.props", """<Project><Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" /></Project>"""),
            ("Directory.Build.props", """<Project><Import Project="build\Common.props" Condition="Exists('$(MSBuildThisFileDirectory)build')" /><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>"""),
            ("build/Common.props", "<Project><PropertyGroup><AssemblyName>Shop.$(MSBuildProjectName)</AssemblyName></PropertyGroup></Project>"),
            ("src/App/App.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><Using Include="Shop" /><Using Remove="System.IO" /></ItemGroup></Project>"""),
        ];
        foreach (var (path, text) in files)
        {
            _workspace.Write(path, text);
        }

        var onDisk = ProjectReader.Read(Path.Combine(_workspace.Root, "src/App/App.csproj"), new ProjectTexts());
        Assert.Equal(("Shop.App", "net8.0"), (onDisk.AssemblyName, onDisk.Framework));
        foreach (var folder in new[] { "", "C:\\repo\\", "/repo/", "../repo/" })
        {
            var given = ProjectReader.Read(folder + "src/App/App.csproj", new GivenTexts(files.Select(file => (folder + file.Path, file.Text))));
            Assert.Equal((onDisk.AssemblyName, onDisk.Framework, onDisk.Sdk), (given.AssemblyName, given.Framework, given.Sdk));
            Assert.Equal(GlobalUsings.Of(onDisk, isImplicit: true), GlobalUsings.Of(given, isImplicit: true));
        }
    }

    [Theory]
    [InlineData("<Project>", "line 1 of App.csproj is not valid XML")]
    [InlineData(null, "App.csproj is not there")]
    public void A_file_that_is_no_project_is_said(string? text, string message) => Assert.Equal(
        message,
        Assert.Throws<UnreadableProjectException>(() => ProjectReader.Read("App.csproj", new GivenTexts(text is null ? [] : [("App.csproj", text)]))).Message);

    private ProjectFile Read(string content, string path = "App.csproj") =>
        ProjectReader.Read(_workspace.Write(path, $"<Project Sdk=\"Microsoft.NET.Sdk\">{content}</Project>"), new ProjectTexts());
}
