using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp.Cdk;

/// <summary>What code that cannot be followed gets may be changed by it; so may what comes from outside.</summary>
public sealed class EscapeTests
{
    // CDK opens nothing for an instance.
    private const string Instance = """
        var machine = new Instance_(stack, "Machine", new InstanceProps { Vpc = vpc, InstanceType = new InstanceType("t3.micro"), MachineImage = MachineImage.LatestAmazonLinux2() });
        listener.AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [new Amazon.CDK.AWS.ElasticLoadBalancingV2.Targets.InstanceTarget(machine)] });

        """;

    [Theory]
    [InlineData("Open(machine); [System.Runtime.InteropServices.DllImport(\"x\")] static extern void Open(Instance_ machine);", "")]
    [InlineData("Opener.Open(machine);", "static class Opener { public static extern void Open(Instance_ machine); }")]
    [InlineData("Opener.Opened(machine, alb);", "static class Opener { public static extern Instance_ Opened(params IConnectable[] all); }")]
    [InlineData("IOpener opener = null!; opener.Open(machine);", "interface IOpener { void Open(Instance_ machine); }")]
    [InlineData("IOpener.Current.Open(machine);", "interface IOpener { static IOpener Current => System.Activator.CreateInstance<IOpener>(); void Open(Instance_ machine); }")]
    [InlineData("Opener.Current.Open(machine);", "abstract class Opener { public static Opener Current { get; } = System.Activator.CreateInstance<Opener>(); public abstract void Open(Instance_ machine); }")]
    [InlineData("Opener.Raise(machine);", "static class Opener { public static event Action<Instance_>? Open; public static void Raise(Instance_ machine) => Open?.Invoke(machine); }")]
    [InlineData("System.Threading.Tasks.Parallel.ForEach(System.IO.File.ReadLines(\"ports\"), port => machine.Connections.AllowFrom(alb, Port.Tcp(int.Parse(port))));", "")]
    [InlineData("System.Threading.Tasks.Task.Run(() => machine.Connections.AllowFrom(alb, Port.Tcp(80))).Wait();", "")]
    public void Silent_when_code_without_a_body_may_open_the_port(string more, string types) => CdkTest.Silent("ALB5001", CdkTest.Shop + Instance + more + types);

    [Theory]
    [InlineData("Opener.Describe(machine);", "static partial class Opener { static partial void Trace(Instance_ machine); public static void Describe(Instance_ machine) { } }")]
    [InlineData("Opener.Open(service);", "static class Opener { public static extern void Open(FargateService service); }")]
    public void Fires_when_it_gets_something_else(string more, string types) => CdkTest.Fires("ALB5001", CdkTest.Shop + Instance.Replace("Instance_", "[|Instance_|]") + more + types);

    [Theory]
    [InlineData("ISecurityGroup group, IVpc vpc, IApplicationLoadBalancer balancer, Amazon.CDK.AWS.DynamoDB.ITable table", "vpc", "group", "balancer")]
    [InlineData("Inputs inputs", "inputs.Vpc", "inputs.Group", "inputs.Balancer")]
    public void Silent_when_groups_networks_and_load_balancers_are_given_from_outside(string parameters, string vpc, string group, string balancer)
    {
        var code = $$"""
            class Machines : Stack
            {
                public Machines(Construct scope, string id, {{parameters}}) : base(scope, id)
                {
                    var machine = new Instance_(this, "Machine", new InstanceProps { Vpc = {{vpc}}, SecurityGroup = {{group}}, InstanceType = new InstanceType("t3.micro"), MachineImage = MachineImage.LatestAmazonLinux2() });
                    {{balancer}}.AddListener("Http", new BaseApplicationListenerProps { Port = 80 })
                        .AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [new Amazon.CDK.AWS.ElasticLoadBalancingV2.Targets.InstanceTarget(machine)] });
                }
            }

            record Inputs(IVpc Vpc, ISecurityGroup Group, IApplicationLoadBalancer Balancer);
            """;

        Assert.Empty(new AlbLint.Rules.Linter().Lint(CdkSource.Read(code)));
    }

    [Theory]
    [InlineData("var ports = new[] { 8080 }; listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = ports[1], Targets = [service] });")]
    [InlineData("var ports = new Dictionary<string, int> { [\"web\"] = 443 }; listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = ports[\"api\"], Targets = [service] });")]
    [InlineData("listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 443, Targets = [service] }); Console.WriteLine(alb.Listeners[1]);")]
    public void Silent_when_the_program_throws_for_an_item_that_is_not_there(string more) => CdkTest.Silent("ALB2001", CdkTest.Shop + "container.AddEnvironment(\"ASPNETCORE_URLS\", \"http://+:8080\");" + more);
}
