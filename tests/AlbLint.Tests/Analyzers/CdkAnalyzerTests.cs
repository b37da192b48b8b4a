using AlbLint.Analyzers;
using AlbLint.Tests.Kit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Tests.Analyzers;

/// <summary>CDK code in an editor: findings show while it is typed; what has nothing to do with the CDK costs nothing.</summary>
public sealed class CdkAnalyzerTests
{
    private const string Fault = CdkTest.Shop + """
        container.AddEnvironment("ASPNETCORE_URLS", "http://+:8080");
        listener.AddTargets("Web", new AddApplicationTargetsProps { Port = 443, Targets = [service] });
        """;

    private const string OtherFile = "Other.cs";

    [Theory]
    [InlineData("")]
    [InlineData("alb.")]
    [InlineData("new SecurityGroup(stack, \"Half")]
    public async Task Shows_the_fault_at_the_argument_while_the_next_line_is_typed(string typed)
    {
        var project = Analyzed(CdkSource.Compile(Fault + "\n" + typed));
        var model = project.Compilation.GetSemanticModel(project.Compilation.SyntaxTrees.Single(tree => tree.FilePath == CdkSource.File));

        var shown = Assert.Single(await project.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None), diagnostic => diagnostic.Id == "ALB2001");

        Assert.Equal("443", Fault.Substring(shown.Location.SourceSpan.Start, shown.Location.SourceSpan.Length));
    }

    [Fact]
    public async Task Registers_nothing_when_the_CDK_is_not_used() =>
        Assert.Equal(0, (await Telemetry(CSharpSource.Compile("class Shop { }"))).SemanticModelActionsCount);

    [Fact]
    public async Task Registers_nothing_when_no_load_balancer_is_named()
    {
        var compilation = CdkSource.Compile("using Amazon.CDK; using Amazon.CDK.AWS.S3; new Bucket(new Stack(new App(), \"Files\"), \"Uploads\");");

        Assert.Equal(0, (await Telemetry(compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(tree => tree.FilePath != CdkSource.File)))).SemanticModelActionsCount);
    }

    [Fact]
    public async Task Registers_one_action_when_it_is() => Assert.Equal(1, (await Telemetry(CdkSource.Compile(Fault))).SemanticModelActionsCount);

    [Fact]
    public async Task Registers_it_when_a_reference_does_not_show_its_name()
    {
        var compilation = CdkSource.Compile(Fault);
        var constructs = compilation.ExternalReferences.OfType<PortableExecutableReference>().Single(reference => Path.GetFileName(reference.FilePath) == "Constructs.dll");

        var unnamed = compilation.ReplaceReference(constructs, MetadataReference.CreateFromImage(await File.ReadAllBytesAsync(constructs.FilePath!)));

        Assert.Equal(1, (await Telemetry(unnamed)).SemanticModelActionsCount);
    }

    [Fact]
    public async Task A_build_reports_every_file_once()
    {
        var reported = await Analyzed(InTwoFiles()).GetAnalyzerDiagnosticsAsync(CancellationToken.None);

        Assert.Equal([("ALB2001", CdkSource.File), ("ALB3007", OtherFile)], Faults(reported).OrderBy(fault => fault.Id, StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_editor_gets_the_faults_of_each_file_also_after_all_were_asked_for()
    {
        var project = Analyzed(InTwoFiles());
        await project.GetAnalyzerDiagnosticsAsync(CancellationToken.None);

        foreach (var tree in project.Compilation.SyntaxTrees.Where(tree => tree.FilePath is CdkSource.File or OtherFile))
        {
            var shown = await project.GetAnalyzerSemanticDiagnosticsAsync(project.Compilation.GetSemanticModel(tree), null, CancellationToken.None);
            Assert.Equal(tree.FilePath, Assert.Single(Faults(shown)).File);
        }
    }

    private static CSharpCompilation InTwoFiles() => CdkSource.Compile(Fault + "\nOther.Add(stack);").AddSyntaxTrees(CSharpSyntaxTree.ParseText("""
        using Amazon.CDK;
        using Amazon.CDK.AWS.EC2;
        using Amazon.CDK.AWS.ElasticLoadBalancingV2;

        public static class Other
        {
            public static void Add(Stack stack) =>
                _ = new ApplicationLoadBalancer(stack, "Other", new ApplicationLoadBalancerProps { Vpc = new Vpc(stack, "OtherVpc"), IdleTimeout = Duration.Seconds(4500) });
        }
        """, path: OtherFile));

    private static IEnumerable<(string Id, string File)> Faults(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Id is "ALB2001" or "ALB3007").Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceTree!.FilePath));

    private static CompilationWithAnalyzers Analyzed(CSharpCompilation compilation) => compilation.WithAnalyzers([new CdkAnalyzer()], new AnalyzerOptions([]));

    private static async Task<Microsoft.CodeAnalysis.Diagnostics.Telemetry.AnalyzerTelemetryInfo> Telemetry(CSharpCompilation compilation)
    {
        var project = Analyzed(compilation);
        await project.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        var info = await project.GetAnalyzerTelemetryInfoAsync(project.Analyzers[0], CancellationToken.None);
        Assert.Equal(0, info.OperationActionsCount + info.SyntaxNodeActionsCount + info.SymbolActionsCount + info.CompilationEndActionsCount);
        return info;
    }
}
