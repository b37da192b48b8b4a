using AlbLint.Analyzers;
using AlbLint.CSharp.Cdk;
using AlbLint.Tests.Kit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Tests.CSharp.Cdk;

/// <summary>Programs are read while people type them, and nobody has to write a program that ends: nothing throws, everything ends.</summary>
public sealed class HostileProgramTests
{
    private const string Program = """
        var app = new App();
        new Shop(app, "Shop", new ShopProps { Port = 8080, Stage = app.Node.TryGetContext("stage") as string ?? "dev" });
        app.Synth();

        sealed class ShopProps : StackProps { public double Port { get; init; } = 80; public string? Stage { get; set; } }

        sealed class Shop : Stack
        {
            private readonly Dictionary<string, ApplicationTargetGroup> _groups = [];

            public Shop(Construct scope, string id, ShopProps props)
                : base(scope, id, props)
            {
                var (vpc, isProd) = (new Vpc(this, "Vpc"), props.Stage is "prod" or "staging");
                var alb = new ApplicationLoadBalancer(this, $"Alb-{props.Stage}", new ApplicationLoadBalancerProps { Vpc = vpc, IdleTimeout = isProd ? Duration.Minutes(2) : null });
                var listener = alb.AddListener("Http", new BaseApplicationListenerProps { Port = 80, DefaultAction = ListenerAction.FixedResponse(404) });
                foreach (var (name, port) in new[] { ("a", 1), ("b", 2) }.Where(pair => pair.Item2 > 0))
                {
                    for (int i = 0; i < 2; i++)
                    {
                        if (i == 1 && !isProd) continue;
                        _groups[name + i] = listener.AddTargets(name + i, new AddApplicationTargetsProps
                        {
                            Port = port + props.Port, Protocol = ApplicationProtocol.HTTP, Priority = 10 * port + i, Targets = [Service(name + i, vpc, port)],
                            Conditions = [ListenerCondition.PathPatterns([$"/{name}/*"])], HealthCheck = new HealthCheck { Path = "/", HealthyHttpCodes = "200" },
                        });
                    }
                }

                listener.AddTargets("tls", new AddApplicationTargetsProps { Port = 443, Priority = 1, Targets = [Service("tls", vpc, 443)], Conditions = [ListenerCondition.PathPatterns(["/tls"])] });
                switch (props) { case { Stage: "prod", Port: > 80 and < 100 }: alb.SetAttribute("idle_timeout.timeout_seconds", "90"); break; default: try { Change(); } catch (Exception e) when (e is not null) { throw; } finally { } break; }

                void Change() => ((CfnTargetGroup)_groups["a0"].Node.DefaultChild!).AddPropertyOverride("Port", _groups.Count switch { 1 => 1, _ => 2 });
            }

            private FargateService Service(string name, IVpc vpc, int port)
            {
                var task = new FargateTaskDefinition(this, name + "Task");
                task.AddContainer("web", new ContainerDefinitionOptions { Image = ContainerImage.FromRegistry("x"), PortMappings = [new PortMapping { ContainerPort = port }] });
                return new(this, name, new FargateServiceProps { TaskDefinition = task, Cluster = new Cluster(this, name + "Cluster", new ClusterProps { Vpc = vpc }) });
            }
        }
        """;

    [Fact]
    public void The_program_is_read_as_it_stands() => Assert.Contains(CdkSource.Read(Program), deployment => deployment.TargetGroups.Count > 0);

    [Fact]
    public async Task No_editor_hears_of_a_crash_when_any_token_is_missing()
    {
        var tokens = CSharpSyntaxTree.ParseText(Program).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).Select(token => token.Span).ToList();

        await Parallel.ForEachAsync(tokens, async (span, _) => await Show(Program.Remove(span.Start, span.Length)));
    }

    [Fact]
    public void Nothing_throws_when_the_code_ends_early()
    {
        var lines = Enumerable.Range(0, Program.Length).Where(at => Program[at] is '\n' or '{');

        Assert.All(lines, at => Read(Program[..at]));
    }

    [Theory]
    [InlineData("while (true) { new SecurityGroup(stack, \"G\" + args.Length, new SecurityGroupProps { Vpc = vpc }); }")]
    [InlineData("for (var i = 0; ; i++) { for (var j = 0; ; j++) { alb.SetAttribute(\"a\" + i, \"b\" + j); } }")]
    [InlineData("int Again(int n) => Again(n + 1) + Again(n + 2); listener.AddTargets(\"T\", new AddApplicationTargetsProps { Port = Again(0) });")]
    [InlineData("var text = \"x\"; for (var i = 0; i < 1000; i++) { text += text; }")]
    [InlineData("Action again = () => { }; again = () => again(); again();")]
    [InlineData("var list = new List<int> { 1 }; foreach (var item in list) { list.Add(item); list.AddRange(list); }")]
    public void Everything_ends(string statements) => Read(CdkTest.Shop + statements);

    // The compiler tells of an analyzer that has thrown by AD0001. What may be null no analyzer asks, and following it takes the compiler as long as all else.
    private static async Task Show(string source)
    {
        var code = CdkSource.Compile(source);
        var project = code.WithOptions(code.Options.WithNullableContextOptions(NullableContextOptions.Disable)).WithAnalyzers([new CdkAnalyzer()], new AnalyzerOptions([]));
        var model = project.Compilation.GetSemanticModel(project.Compilation.SyntaxTrees.Single(tree => tree.FilePath == CdkSource.File));
        Assert.DoesNotContain(await project.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None), diagnostic => diagnostic.Id == "AD0001");
    }

    private static void Read(string source) => CdkReader.For(CdkSource.Compile(source))!.Read(CancellationToken.None);
}
