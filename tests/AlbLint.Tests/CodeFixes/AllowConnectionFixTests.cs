using AlbLint.CodeFixes;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CodeFixes;

public sealed class AllowConnectionFixTests
{
    private const string Machine = """
        var machine = new Instance_(stack, "Machine", new InstanceProps { Vpc = vpc, InstanceType = new InstanceType("t3.micro"), MachineImage = MachineImage.LatestAmazonLinux2() });
        // Where it is joined.
        listener.AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [new InstanceTarget(machine, 5000)] });

        """;

    private const string Registered = "[new InstanceTarget(machine, 5000)] });\n";

    [Fact]
    public Task Lets_the_load_balancer_reach_an_instance() => Fixes("ALB5001", CdkTest.Shop + Machine + "stack.ToString();\n", Registered, "machine.Connections.AllowFrom(alb, Port.Tcp(5000));\n");

    [Fact]
    public Task Lets_health_checks_reach_a_service_on_a_port_of_their_own() => Fixes("ALB5003", CdkTest.Shop + """
        listener.AddTargets("Web", new AddApplicationTargetsProps
        {
            Port = 80,
            Targets = [service],
            HealthCheck = new HealthCheck { Port = "9090" },
        });

        """, "\"9090\" },\n});\n", "service.Connections.AllowFrom(alb, Port.Tcp(9090));\n");

    [Fact]
    public Task Reaches_both_ends_of_a_pattern() => Fixes("ALB5003", """
        var stack = new Stack(new App(), "Shop");
        var web = new ApplicationLoadBalancedFargateService(stack, "Web", new ApplicationLoadBalancedFargateServiceProps
        {
            TaskImageOptions = new ApplicationLoadBalancedTaskImageOptions { Image = ContainerImage.FromRegistry("example/web") },
        });
        web.TargetGroup.ConfigureHealthCheck(new HealthCheck { Port = "9090" });

        """, "\"example/web\") },\n});\n", "web.Service.Connections.AllowFrom(web.LoadBalancer, Port.Tcp(9090));\n");

    [Fact]
    public Task Uses_fields_where_both_are_made_elsewhere() => Fixes("ALB5001", Stack("listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 80, Targets = [new InstanceTarget(_machine)] });\n"),
        "[new InstanceTarget(_machine)] });\n", "        _machine.Connections.AllowFrom(_alb, Port.Tcp(80));\n");

    [Fact]
    public Task Names_the_namespace_where_the_name_means_something_else() => Fixes("ALB5001", CdkTest.Shop + Machine + "class Port;\n",
        Registered, "machine.Connections.AllowFrom(alb, Amazon.CDK.AWS.EC2.Port.Tcp(5000));\n");

    [Fact]
    public Task Opens_the_load_balancers_side_too() => Fixes("ALB5004", CdkTest.Shop + Machine.Replace("{ Vpc", "{ SecurityGroup = own, Vpc").Insert(0, """
        var own = new SecurityGroup(stack, "Own", new SecurityGroupProps { Vpc = vpc });
        own.AddIngressRule(Peer.AnyIpv4(), Port.Tcp(5000));

        """), Registered, "machine.Connections.AllowFrom(alb, Port.Tcp(5000));\n");

    [Fact]
    public Task Fixes_all_at_once() => FixTest.FixesAllCdk(new AllowConnectionFix(), "ALB5001", CdkTest.Shop + TwoMachines("", ""),
        CdkTest.Shop + TwoMachines("a.Connections.AllowFrom(alb, Port.Tcp(80));\n", "b.Connections.AllowFrom(alb, Port.Tcp(81));\n"));

    [Theory]
    [InlineData("listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 80, Targets = [new InstanceTarget(Machine(), 5000)] });")]
    [InlineData("Join(Machine()); void Join(Instance_ machine) => listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 80, Targets = [new InstanceTarget(machine, 5000)] });")]
    [InlineData("Join(Machine()); void Join(Instance_ machine) { listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 80, Targets = [new InstanceTarget(machine, 5000)] }); }")]
    public Task Leaves_what_has_no_name_of_its_own(string code) => FixTest.OffersNothingCdk(new AllowConnectionFix(), "ALB5001", CdkTest.Shop + code + """

        Instance_ Machine() => new(stack, "Machine", new InstanceProps { Vpc = vpc, InstanceType = new InstanceType("t3.micro"), MachineImage = MachineImage.LatestAmazonLinux2() });
        """);

    [Fact]
    public Task Leaves_a_load_balancer_that_has_no_name_there() => FixTest.OffersNothingCdk(new AllowConnectionFix(), "ALB5001", Stack(
        "listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 80, Targets = [new InstanceTarget(_machine)] });\n").Replace("_alb = new", "var alb = new").Replace("_alb.Add", "alb.Add"));

    private static string TwoMachines(string afterFirst, string afterSecond) => $$"""
        Instance_ Machine(string id) => new(stack, id, new InstanceProps { Vpc = vpc, InstanceType = new InstanceType("t3.micro"), MachineImage = MachineImage.LatestAmazonLinux2() });
        var a = Machine("A");
        var b = Machine("B");
        listener.AddTargets("A", new AddApplicationTargetsProps { Port = 80, Targets = [new InstanceTarget(a)] });
        {{afterFirst}}listener.AddTargets("B", new AddApplicationTargetsProps { Port = 81, Protocol = ApplicationProtocol.HTTP, Targets = [new InstanceTarget(b)], Priority = 1, Conditions = [ListenerCondition.PathPatterns(["/b"])] });
        {{afterSecond}}
        """;

    private static string Stack(string joined) => $$"""
        new Shop(new App());

        class Shop : Stack
        {
            private readonly ApplicationLoadBalancer _alb;
            private readonly Instance_ _machine;

            public Shop(Construct scope) : base(scope, "Shop")
            {
                var vpc = new Vpc(this, "Vpc");
                _machine = new Instance_(this, "Machine", new InstanceProps { Vpc = vpc, InstanceType = new InstanceType("t3.micro"), MachineImage = MachineImage.LatestAmazonLinux2() });
                _alb = new ApplicationLoadBalancer(this, "Alb", new ApplicationLoadBalancerProps { Vpc = vpc });
                Join(_alb.AddListener("Http", new BaseApplicationListenerProps { Port = 80 }));
            }

            private void Join(ApplicationListener listener)
            {
                {{joined}}    }
        }
        """;

    private static Task Fixes(string rule, string code, string after, string added) =>
        FixTest.FixesCdk(new AllowConnectionFix(), rule, code, code.Insert(code.IndexOf(after, StringComparison.Ordinal) + after.Length, added));
}
