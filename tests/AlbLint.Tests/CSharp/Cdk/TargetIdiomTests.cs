using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp.Cdk;

/// <summary>How people join target groups with what runs behind them, and what follows from it.</summary>
public sealed class TargetIdiomTests
{
    private const string Kestrel = "container.AddEnvironment(\"ASPNETCORE_URLS\", \"http://+:8080\");\n";

    private const string Machine = """
        var machine = new [|Instance_|](stack, "Machine", new InstanceProps { Vpc = vpc, InstanceType = new InstanceType("t3.micro"), MachineImage = MachineImage.LatestAmazonLinux2() });
        listener.AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [new Amazon.CDK.AWS.ElasticLoadBalancingV2.Targets.InstanceTarget(machine, 5000)] });

        """;

    private const string Fleet = """
        var fleet = new [|Amazon.CDK.AWS.AutoScaling.AutoScalingGroup|](stack, "Fleet", new Amazon.CDK.AWS.AutoScaling.AutoScalingGroupProps
        {
            Vpc = vpc, InstanceType = new InstanceType("t3.small"), MachineImage = MachineImage.LatestAmazonLinux2(),
        });

        """;

    private static string Without(string marked) => marked.Replace("[|", "").Replace("|]", "");

    [Theory]
    [InlineData("Port = 80")]
    [InlineData("Port = 8080")]
    [InlineData("Protocol = ApplicationProtocol.HTTP")]
    [InlineData("Port = 9999, Protocol = ApplicationProtocol.HTTP")]
    public void Silent_when_only_the_target_groups_port_differs_from_the_container_of_a_service(string group) =>
        CdkTest.Silent("ALB2002", CdkTest.Shop + Kestrel + $"listener.AddTargets(\"Web\", new AddApplicationTargetsProps {{ {group}, Targets = [service] }});");

    [Fact]
    public void Fires_when_the_first_mapping_is_not_the_servers_although_the_target_group_has_its_port() => CdkTest.Fires("ALB2002", CdkTest.Shop + """
        var pair = new FargateTaskDefinition(stack, "Pair");
        pair.AddContainer("app", new ContainerDefinitionOptions
        {
            Image = ContainerImage.FromRegistry("example/app"), Environment = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://+:8080" },
            PortMappings = [new PortMapping { ContainerPort = [|9090|] }, new PortMapping { ContainerPort = 8080 }],
        });
        listener.AddTargets("App", new AddApplicationTargetsProps { Port = 8080, Targets = [new FargateService(stack, "App", new FargateServiceProps { Cluster = cluster, TaskDefinition = pair })] });
        """);

    [Theory]
    [InlineData("new HealthCheck { Port = \"9090\", Path = \"/live\" }", "")]
    [InlineData("new HealthCheck { Port = Ports.Health.ToString() }", "static class Ports { public const int App = 8080; public static readonly int Health = App + 1010; }")]
    public void Fires_when_nothing_opens_the_health_check_port(string check, string types) =>
        CdkTest.Fires("ALB5003", CdkTest.Shop.Replace("ContainerPort = 8080", "ContainerPort = [|8080|]") + $"listener.AddTargets(\"Web\", new AddApplicationTargetsProps {{ Port = 8080, Targets = [service], HealthCheck = {check} }});" + types);

    [Theory]
    [InlineData("new HealthCheck { Port = \"9090\" }", "service.Connections.AllowFrom(alb, Port.Tcp(9090));")]
    [InlineData("new HealthCheck { Port = \"9090\" }", "service.Connections.SecurityGroups[0].AddIngressRule(Peer.AnyIpv4(), Port.TcpRange(9000, 9100)); alb.Connections.AllowTo(service, Port.AllTcp());")]
    [InlineData("new HealthCheck { Port = Ports.App.ToString() }", "static class Ports { public const int App = 8080; }")]
    [InlineData("new HealthCheck { Port = args[0] }", "")]
    public void Silent_when_the_health_check_port_is_open_or_not_known(string check, string more) =>
        CdkTest.Silent("ALB5003", CdkTest.Shop + $"listener.AddTargets(\"Web\", new AddApplicationTargetsProps {{ Port = 8080, Targets = [service], HealthCheck = {check} }});" + more);

    private const string Checked = "var group = listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 8080, Targets = [service], HealthCheck = new HealthCheck { HealthyHttpCodes = \"200-404\" } });\n";

    [Theory]
    [InlineData("group.HealthCheck = new HealthCheck { HealthyHttpCodes = \"200\" }; group.ConfigureHealthCheck(new HealthCheck { Path = \"/ready\", HealthyHttpCodes = [|\"200-499\"|] });")]
    [InlineData("group.ConfigureHealthCheck(new HealthCheck { HealthyHttpCodes = \"200\" }); group.HealthCheck = new HealthCheck { HealthyHttpCodes = [|\"200-499\"|] };")]
    public void Fires_when_the_check_that_is_set_last_accepts_errors(string later) => CdkTest.Fires("ALB2009", CdkTest.Shop + Checked + later);

    [Theory]
    [InlineData("group.ConfigureHealthCheck(new HealthCheck { HealthyHttpCodes = \"200-499\" }); group.HealthCheck = new HealthCheck { HealthyHttpCodes = \"200\" };")]
    [InlineData("group.ConfigureHealthCheck(new HealthCheck { Path = \"/ready\" });")]
    public void Silent_when_the_check_that_is_set_last_accepts_none(string later) => CdkTest.Silent("ALB2009", CdkTest.Shop + Checked + later);

    [Fact]
    public void Fires_at_the_rule_that_opens_another_port() => CdkTest.Fires("ALB5001", CdkTest.Shop + Without(Machine) + "machine.Connections.AllowFrom(alb, Port.Tcp([|80|]));");

    [Theory]
    [InlineData("")]
    [InlineData("alb.Connections.SecurityGroups[0].AddIngressRule(machine.Connections.SecurityGroups[0], Port.Tcp(5000));")]
    public void Fires_when_an_instance_is_not_opened_on_the_port_that_it_is_registered_with(string more) => CdkTest.Fires("ALB5001", CdkTest.Shop + Machine + more);

    [Theory]
    [InlineData("machine.Connections.AllowFrom(alb, Port.Tcp(5000));")]
    [InlineData("alb.Connections.AllowTo(machine, Port.TcpRange(4000, 6000));")]
    public void Silent_when_the_instance_is_opened_on_it(string more) => CdkTest.Silent("ALB5001", CdkTest.Shop + Without(Machine) + more);

    [Fact]
    public void Silent_when_a_fleet_is_a_target_since_the_CDK_opens_the_target_groups_port() =>
        CdkTest.Silent("ALB5001", CdkTest.Shop + Without(Fleet) + "listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 80, Targets = [fleet] });");

    private const string Hatch = """
        var group = new ApplicationTargetGroup(stack, "Group", new ApplicationTargetGroupProps { Vpc = vpc, Port = 80, TargetType = TargetType.INSTANCE });
        listener.AddTargetGroups("Web", new AddApplicationTargetGroupsProps { TargetGroups = [group] });
        ((CfnAutoScalingGroup)fleet.Node.DefaultChild!).TargetGroupArns = [group.TargetGroupArn];

        """;

    [Fact]
    public void Fires_when_a_fleet_is_joined_behind_the_CDKs_back() => CdkTest.Fires("ALB5001", CdkTest.Shop + Fleet + Hatch);

    [Fact]
    public void Silent_when_such_a_fleet_is_opened_by_hand() => CdkTest.Silent("ALB5001", CdkTest.Shop + Without(Fleet) + Hatch + "fleet.Connections.AllowFrom(alb, Port.Tcp(80));");

    [Fact]
    public void Fires_when_a_target_group_never_gets_a_target() =>
        CdkTest.Fires("ALB2012", CdkTest.Shop + "listener.[|AddTargets|](\"Fallback\", new AddApplicationTargetsProps { Port = 80 });");

    [Theory]
    [InlineData("var group = listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 80 }); group.AddTarget(service);")]
    [InlineData("var groups = new Dictionary<string, ApplicationTargetGroup>(); groups[\"web\"] = listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 80 }); service.AttachToApplicationTargetGroup(groups[\"web\"]);")]
    [InlineData("System.Activator.CreateInstance(typeof(object), listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 80 }));")]
    public void Silent_when_it_gets_one_later_or_may(string more) => CdkTest.Silent("ALB2012", CdkTest.Shop + more);

    private static string Registered(string protocol) => $$"""
        service.RegisterLoadBalancerTargets(new EcsTarget
        {
            ContainerName = "web", ContainerPort = 8080, NewTargetGroupId = "Web",
            Listener = ListenerConfig.ApplicationListener(listener, new AddApplicationTargetsProps { Protocol = {{protocol}} }),
        });
        """;

    [Fact]
    public void Fires_when_a_container_that_is_named_gets_the_wrong_protocol() => CdkTest.Fires("ALB2001", CdkTest.Shop + Kestrel + Registered("[|ApplicationProtocol.HTTPS|]"));

    [Fact]
    public void Silent_when_it_gets_the_right_one() => CdkTest.Silent("ALB2001", CdkTest.Shop + Kestrel + Registered("ApplicationProtocol.HTTP"));

    [Fact]
    public void Fires_when_a_listener_without_TLS_forwards_to_a_gRPC_group() => CdkTest.Fires(
        "ALB2006", CdkTest.Shop + "listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 80, ProtocolVersion = [|ApplicationProtocolVersion.GRPC|], Targets = [service] });");

    [Fact]
    public void Silent_when_the_listener_has_TLS() => CdkTest.Silent("ALB2006", CdkTest.Shop + """
        alb.AddListener("Https", new BaseApplicationListenerProps { Port = 443, Certificates = [ListenerCertificate.FromArn("arn:aws:acm:eu-west-1:123456789012:certificate/1")] })
            .AddTargets("Web", new AddApplicationTargetsProps { Port = 80, ProtocolVersion = ApplicationProtocolVersion.GRPC, Targets = [service] });
        """);
}
