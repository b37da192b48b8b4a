using AlbLint.Cli.Projects;
using AlbLint.CSharp.Projects;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli.Projects;

public sealed class SourceListTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Sources_are_those_that_the_SDK_takes_and_those_that_the_project_adds()
    {
        foreach (var file in new[] { "Program.cs", "obj/Made.cs", "bin/Made.cs", ".hidden/A.cs", "Old/Gone.cs", "Sub/obj/Kept.cs", "../Shared/One.cs", "../Shared/Deep/Two.cs" })
        {
            _workspace.Write("App/" + file, "");
        }

        var path = _workspace.Write("App/App.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><Compile Remove="Old\**" /><Compile Include="..\Shared\**\*.cs" Exclude="..\Shared\Deep\**" /></ItemGroup></Project>""");
        Assert.Equal(["App/Program.cs", "App/Sub/obj/Kept.cs", "Shared/One.cs"], SourceList.Of(ProjectReader.Read(path, new ProjectTexts())).Select(file => Path.GetRelativePath(_workspace.Root, file).Replace('\\', '/')));
    }
}
