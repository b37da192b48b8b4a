using AlbLint.Cli.Projects.Evaluation;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli.Projects;

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
    public void Sources_are_those_that_the_SDK_takes_and_those_that_the_project_adds()
    {
        foreach (var file in new[] { "Program.cs", "obj/Made.cs", "bin/Made.cs", ".hidden/A.cs", "Old/Gone.cs", "Sub/obj/Kept.cs", "../Shared/One.cs", "../Shared/Deep/Two.cs" })
        {
            _workspace.Write("App/" + file, "");
        }

        var project = Read("""<ItemGroup><Compile Remove="Old\**" /><Compile Include="..\Shared\**\*.cs" Exclude="..\Shared\Deep\**" /></ItemGroup>""", "App/App.csproj");
        Assert.Equal(["App/Program.cs", "App/Sub/obj/Kept.cs", "Shared/One.cs"], SourceList.Of(project).Select(path => Path.GetRelativePath(_workspace.Root, path).Replace('\\', '/')));
    }

    private ProjectFile Read(string content, string path = "App.csproj") =>
        ProjectReader.Read(_workspace.Write(path, $"<Project Sdk=\"Microsoft.NET.Sdk\">{content}</Project>"));
}
