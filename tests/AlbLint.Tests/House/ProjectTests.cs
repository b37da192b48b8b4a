using System.Xml.Linq;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.House;

/// <summary>Data flows one way: readers know the model, front ends know the readers, nobody knows a neighbor.</summary>
public sealed class ProjectTests
{
    private static readonly string[] Readers = ["AlbLint.CloudFormation", "AlbLint.CSharp", "AlbLint.CodeFixes", "AlbLint.Runtime", "AlbLint.Aws"];

    [Fact]
    public void No_project_reference_goes_sideways_or_back()
    {
        var references = Projects().SelectMany(project => project.References, (project, reference) => (project.Name, reference)).ToList();

        Assert.NotEmpty(references);
        Assert.All(references, pair => Assert.Contains(pair.reference, Allowed(pair.Name)));
    }

    private static IEnumerable<string> Allowed(string project) => project switch
    {
        "AlbLint.Core" => [],
        "AlbLint.Analyzers" or "AlbLint.Cli" => ["AlbLint.Core", .. Readers],
        // What a CDK program makes is a template.
        "AlbLint.CSharp" => ["AlbLint.Core", "AlbLint.CloudFormation"],
        _ => ["AlbLint.Core"],
    };

    private static IEnumerable<(string Name, List<string> References)> Projects() =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
        let references = XDocument.Load(file).Descendants("ProjectReference").Select(reference => (string)reference.Attribute("Include")!)
        select (Path.GetFileNameWithoutExtension(file), references.Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))).ToList());
}
