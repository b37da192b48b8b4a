using AlbLint.CloudFormation;
using AlbLint.CSharp.Cdk;
using AlbLint.Model;
using AlbLint.Rules;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AlbLint.EndToEnd.Tests.Cdk;

/// <summary>The sample CDK solution synthesises, and says in its code what its templates say.</summary>
[Collection(Packages.PackageFeed.Collection)]
public sealed class BookingsTests
{
    private static readonly string Infra = Path.Combine(Programs.Root, "tests", "samples", "bookings", "Infra");

    [NodeFact]
    public void The_findings_in_the_code_are_those_in_the_synthesised_templates()
    {
        var output = Directory.CreateTempSubdirectory("alblint-bookings").FullName;
        try
        {
            var synth = Programs.Run(Infra, CleanCdkTests.CdkCommandLine(output), "dotnet", "run", "-c", "Release");
            Assert.True(synth.ExitCode == 0, synth.Output);
            var templates = Directory.EnumerateFiles(output, "*.template.json").Order(StringComparer.Ordinal).Select(path => new TemplateInput(new SourceFile(path, File.ReadAllText(path)))).ToList();
            Assert.Equal(2, templates.Count);

            var synthesised = Findings(DeploymentReader.Read(templates, new ReadOptions()).Deployments);
            Assert.Contains("Bookings/Invoices/Resource ALB5001", synthesised);
            Assert.Equal(synthesised, Findings(Read()));
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    private static IReadOnlyList<Deployment> Read()
    {
        var compilation = CSharpCompilation.Create(
            "Infra",
            Directory.EnumerateFiles(Infra, "*.cs").Order(StringComparer.Ordinal).Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path)),
            References(),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return CdkReader.For(compilation)!.Read(CancellationToken.None);
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Concat(Directory.EnumerateFiles(Path.Combine(Infra, "bin", "Release", "net10.0"), "*.dll").Where(path => !path.EndsWith("Infra.dll", StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path));

    private static IEnumerable<string> Findings(IReadOnlyList<Deployment> deployments) =>
        new Linter().Lint(deployments).Select(finding => $"{finding.ConstructPath ?? finding.Resource} {finding.Rule.Id}").Distinct().Order(StringComparer.Ordinal);
}
