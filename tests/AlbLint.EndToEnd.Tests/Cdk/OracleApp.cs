using AlbLint.CloudFormation;
using AlbLint.CSharp.Cdk;
using AlbLint.Model;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AlbLint.EndToEnd.Tests.Cdk;

/// <summary>The tests that need the oracle's stacks run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OracleGroup : ICollectionFixture<OracleApp>
{
    public const string Name = "Oracle";
}

/// <summary>The oracle's stacks, synthesised once, and read from their code once.</summary>
public sealed class OracleApp : IDisposable
{
    private static readonly string Directory = Path.Combine(Programs.Root, "tests", "AlbLint.EndToEnd.Tests", "Cdk", "Oracle");
    private readonly string _output = System.IO.Directory.CreateTempSubdirectory("alblint-oracle").FullName;
    private readonly Lazy<IReadOnlyList<Deployment>> _code;

    public OracleApp()
    {
        var synth = Programs.Run(Directory, CleanCdkTests.CdkCommandLine(_output), "dotnet", "run", "-c", "Release");
        Assert.True(synth.ExitCode == 0, synth.Output);
        _code = new(() => CdkReader.For(Compile(Trees()))!.Read(CancellationToken.None));
    }

    /// <summary>The stacks by name.</summary>
    public static IEnumerable<string> Stacks =>
        from tree in Trees()
        from type in tree.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax>()
        where !type.Modifiers.Any(SyntaxKind.AbstractKeyword) && type.BaseList?.Types.Any(named => named.Type.ToString().EndsWith("Stack", StringComparison.Ordinal)) == true
        select type.Identifier.Text;

    /// <summary>What the synthesised template of a stack says.</summary>
    public IReadOnlyList<Deployment> Synthesized(string stack)
    {
        var path = Path.Combine(_output, stack + ".template.json");
        return DeploymentReader.Read([new TemplateInput(new SourceFile(path, File.ReadAllText(path)))], new ReadOptions(null, NestedTemplate)).Deployments;
    }

    /// <summary>What the code of a stack says.</summary>
    public IReadOnlyList<Deployment> Read(string stack) =>
        [.. _code.Value.Where(deployment => deployment.LoadBalancers.Concat<Resource>(deployment.TargetGroups).Concat(deployment.Listeners).Any(resource => resource.ConstructPath?.StartsWith(stack + "/", StringComparison.Ordinal) ?? false))];

    /// <summary>What the code of another program or library says, which is not synthesised.</summary>
    public static IReadOnlyList<Deployment> ReadCode(string code, OutputKind kind)
    {
        var compilation = Compile([CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest), "Code.cs")], kind);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return CdkReader.For(compilation)!.Read(CancellationToken.None);
    }

    public void Dispose() => System.IO.Directory.Delete(_output, recursive: true);

    private SourceFile? NestedTemplate(string path) => File.Exists(path) ? new SourceFile(path, File.ReadAllText(path)) : null;

    private static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) => CSharpCompilation.Create(
        "Oracle", trees, References(), new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));

    // The program that makes the stacks finds them by reflection, which says nothing to a reader.
    private static IEnumerable<SyntaxTree> Trees() =>
        from path in System.IO.Directory.EnumerateFiles(Path.Combine(Directory, "Stacks"), "*.cs").Order(StringComparer.Ordinal)
        select CSharpSyntaxTree.ParseText(File.ReadAllText(path), new CSharpParseOptions(LanguageVersion.Latest), path);

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard.dll"))
            .Concat(System.IO.Directory.EnumerateFiles(Path.Combine(Directory, "bin", "Release", "net10.0"), "*.dll").Where(path => !path.EndsWith("Oracle.dll", StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path));
}
