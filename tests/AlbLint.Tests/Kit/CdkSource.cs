using System.Reflection;
using AlbLint.CSharp.Cdk;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AlbLint.Tests.Kit;

/// <summary>Compiles CDK programs that stand in tests; none of them runs.</summary>
internal static class CdkSource
{
    /// <summary>The name of the first file.</summary>
    public const string File = "Program.cs";

    /// <summary>What every program may use by its short name.</summary>
    public const string Usings = """
        global using System; global using System.Collections.Generic; global using System.Linq;
        global using Amazon.CDK; global using Constructs;
        global using Amazon.CDK.AWS.AutoScaling; global using Amazon.CDK.AWS.EC2; global using Amazon.CDK.AWS.ECS; global using Amazon.CDK.AWS.ECS.Patterns;
        global using Amazon.CDK.AWS.ElasticLoadBalancingV2; global using Amazon.CDK.AWS.ElasticLoadBalancingV2.Targets; global using Amazon.CDK.AWS.S3;
        global using HealthCheck = Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck; global using Protocol = Amazon.CDK.AWS.ElasticLoadBalancingV2.Protocol;
        global using ApplicationLoadBalancerProps = Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationLoadBalancerProps;
        """;

    /// <summary>The assemblies of .NET and the CDK.</summary>
    public static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() => [.. CSharpSource.Framework.Value, Reference("Amazon.CDK.Lib"), Reference("Amazon.JSII.Runtime"), Reference("Constructs")]);

    // A compilation that only gets other trees keeps what it knows of its references: most of the cost of a small one.
    private static readonly Lazy<CSharpCompilation> Empty = new(() => CSharpCompilation.Create(
        "Cdk",
        [Parse(Usings, "Usings.cs")],
        References.Value,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)));

    /// <summary>Compiles sources; one without top-level statements and entry point is a library.</summary>
    public static CSharpCompilation Compile(params string[] sources)
    {
        var compilation = Empty.Value.AddSyntaxTrees(sources.Select((source, index) => Parse(source, index == 0 ? File : $"File{index}.cs")));
        return compilation.GetEntryPoint(CancellationToken.None) is null ? compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary)) : compilation;
    }

    /// <summary>The deployments of sources that compile.</summary>
    public static IReadOnlyList<Deployment> Read(params string[] sources)
    {
        var compilation = Compile(sources);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var reader = CdkReader.For(compilation)!;
        var all = reader.Read(CancellationToken.None);
        AssertNoFaultIsLeftOut(all, reader.ReadUsual(CancellationToken.None));
        return all;
    }

    /// <summary>A text that is not known hides faults and makes none: where the program's own text has none, nothing has.</summary>
    private static void AssertNoFaultIsLeftOut(IReadOnlyList<Deployment> all, CdkReading? usual)
    {
        if (usual is not null && new Linter().Lint(usual.Deployments) is var findings && findings.All(finding => finding.Severity == Severity.Info))
        {
            Assert.Empty(new Linter().Lint(all).Except(findings, FindingIdentity.Instance).Select(finding => finding.Sentence));
        }
    }

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), path);

    private static MetadataReference Reference(string package)
    {
        var folder = typeof(CdkSource).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == package).Value!;
        return MetadataReference.CreateFromFile(Directory.EnumerateFiles(Path.Combine(folder, "lib"), package + ".dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First());
    }
}
