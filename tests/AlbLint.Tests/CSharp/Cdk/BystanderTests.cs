using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.Tests.Kit;
using Microsoft.CodeAnalysis.CSharp;

namespace AlbLint.Tests.CSharp.Cdk;

/// <summary>Which constructs need not be made to know what load balancers do.</summary>
public sealed class BystanderTests
{
    private const string Worker = """
        using Amazon.CDK;
        using Amazon.CDK.AWS.Lambda;
        using Amazon.CDK.AWS.SQS;
        using Constructs;

        public class Worker : Stack
        {
            public Worker(Construct scope, string id, IStackProps? props = null) : base(scope, id, props)
            {
                new Queue(this, "Queue", new QueueProps { VisibilityTimeout = Duration.Seconds(30) });
                // more
            }
        }
        """;

    private const string Edge = """
        using Amazon.CDK;
        using Amazon.CDK.AWS.EC2;
        using Amazon.CDK.AWS.ElasticLoadBalancingV2;

        public class Edge(Constructs.Construct scope, string id) : Stack(scope, id)
        {
            public ApplicationLoadBalancer Balancer => new(this, "Lb", new ApplicationLoadBalancerProps { Vpc = new Vpc(this, "Vpc") });
        }

        public static class Extensions
        {
            public static void Watch(this Constructs.Construct construct) => new Edge(construct, "Edge");
        }
        """;

    [Fact]
    public void A_stack_of_a_queue_is_one() => Assert.True(Has(Worker));

    [Theory]
    [InlineData("new Function(this, \"F\", new FunctionProps { Runtime = Runtime.DOTNET_8, Handler = \"H\", Code = Code.FromAsset(\"dist\") });")]
    [InlineData("var stage = (string)Node.TryGetContext(\"stage\");")]
    [InlineData("new Amazon.CDK.AWS.DynamoDB.Table(this, \"T\");")]
    public void A_stack_that_keeps_to_itself_is_one(string code) => Assert.True(Has(Worker.Replace("// more", code)));

    [Theory]
    [InlineData("new Amazon.CDK.AWS.EC2.Vpc(this, \"Vpc\");")]
    [InlineData("new Edge(this, \"Edge\");")]
    [InlineData("this.Watch();")]
    [InlineData("((Edge)scope).Balancer.AddListener(\"Http\");")]
    [InlineData("scope.Node.FindChild(\"Edge\");")]
    [InlineData("scope.Node.SetContext(\"port\", 8080);")]
    [InlineData("Aspects.Of(scope).Add(null!);")]
    [InlineData("new CfnResource(this, \"R\", new CfnResourceProps { Type = \"AWS::EC2::SecurityGroupIngress\" });")]
    [InlineData("new Other(this);")]
    public void What_reaches_load_balancers_is_none(string code) => Assert.False(Has(
        Worker.Replace("// more", code), Edge, "public class Other { public Other(object scope) { new Edge((Constructs.Construct)scope, \"Edge\"); } }"));

    [Theory]
    [InlineData("using Balancer = Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationLoadBalancer;")]
    [InlineData("using static Amazon.CDK.AWS.EC2.Port;")]
    [InlineData("using Amazon.CDK.AWS;")]
    public void A_file_that_may_name_other_services_has_none(string directive) => Assert.False(Has(directive + "\n" + Worker));

    [Theory]
    [InlineData("global using Amazon.CDK.AWS.EC2;")]
    [InlineData("global using Net = Amazon.CDK.AWS.EC2.Vpc;")]
    [InlineData("global using static Shared;")]
    public void A_program_whose_files_may_all_name_others_has_none(string directive) => Assert.False(Has(Worker, directive));

    [Theory]
    [InlineData("public static Queue? Last;", false)]
    [InlineData("public static System.Collections.Generic.List<Stack> All { get; } = [];", false)]
    [InlineData("public static int Next = 8080;", false)]
    [InlineData("public static int Port { get; set; }", false)]
    [InlineData("public static int Port { get; } = 8080;", true)]
    [InlineData("private const int Seconds = 30;", true)]
    [InlineData("private static readonly string Name = \"q\";", true)]
    public void What_others_may_find_in_static_members_counts(string member, bool isBystander) =>
        Assert.Equal(isBystander, Has(Worker.Replace("    public Worker(", "    " + member + "\n    public Worker(")));

    [Fact]
    public void What_is_no_construct_is_none() => Assert.False(Has("public class Worker { }"));

    /// <summary>What the program does with the object, and with what it gives it, decides whether it is made.</summary>
    [Theory]
    [InlineData("new Worker(app, \"W\");", false)]
    [InlineData("_ = new Worker(app, \"W\", new StackProps { StackName = \"w\" });", false)]
    [InlineData("var worker = new Worker(app, \"W\"); _ = worker.StackName;", true)]
    [InlineData("new Worker(app, \"W\", new OwnProps());", true)]
    public void Only_what_nobody_has_or_gave_anything_is_left_out(string creation, bool isMade)
    {
        var program = "using Amazon.CDK;\nvar app = new App();\n" + creation + "\nnew Edge(app, \"Edge\");\npublic class OwnProps : StackProps { public object? Shared { get; set; } }";

        var reading = AlbLint.CSharp.Cdk.CdkReader.For(Compile(program, Worker.Replace("// more", "throw new System.Exception();"), Edge))!.ReadProgram(CancellationToken.None);

        Assert.Equal(isMade, reading.Unknowns.Any(unknown => unknown.Reason.Contains("throws", StringComparison.Ordinal)));
    }

    private static bool Has(params string[] files)
    {
        var compilation = Compile(["System.Console.WriteLine();", .. files]);
        return new Bystanders(compilation, CancellationToken.None).Has(compilation.GetTypeByMetadataName("Worker")!);
    }

    /// <summary>Without the global directives of other tests, which name everything in every file.</summary>
    private static CSharpCompilation Compile(params string[] files)
    {
        var compilation = CdkSource.Compile(files);
        return compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(tree => tree.FilePath == "Usings.cs"));
    }
}
