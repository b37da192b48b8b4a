using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp.Cdk;

/// <summary>Where the CDK opens no port although it looks as if it did, and where it only looks as if it did not.</summary>
public sealed class ClosedPortTests
{
    private const string Bridged = """
        var bridged = new Ec2TaskDefinition(stack, "Bridged");
        bridged.AddContainer("web", new ContainerDefinitionOptions { Image = ContainerImage.FromRegistry("acme/web"), MemoryReservationMiB = 64, PortMappings = [new PortMapping { ContainerPort = 80 }] });
        var machines = new Cluster(stack, "Machines", new ClusterProps { Vpc = vpc });

        """;

    private const string Capacity = "machines.{0}(\"{1}\", new AddCapacityOptions {{ InstanceType = new InstanceType(\"t3.small\") }});\n";

    private const string Service = "var onMachines = new Ec2Service(stack, \"OnMachines\", new Ec2ServiceProps { Cluster = machines, TaskDefinition = bridged });\n";

    private const string Joined = "listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 80, Targets = [onMachines] });\n";

    private const string Machine = """
        var group = new SecurityGroup(stack, "Group", new SecurityGroupProps { Vpc = vpc });
        var machine = new Instance_(stack, "Machine", new InstanceProps { Vpc = vpc, SecurityGroup = group, InstanceType = new InstanceType("t3.micro"), MachineImage = MachineImage.LatestAmazonLinux2() });
        listener.AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [new Amazon.CDK.AWS.ElasticLoadBalancingV2.Targets.InstanceTarget(machine)] });

        """;

    private static string Add(string name, string method = "AddCapacity") => string.Format(System.Globalization.CultureInfo.InvariantCulture, Capacity, method, name);

    [Fact]
    public void Fires_when_capacity_is_added_after_the_service() => CdkTest.Fires("ALB5001", CdkTest.Shop + Bridged + Service + Add("Late", "[|AddCapacity|]") + Joined);

    [Fact]
    public void Silent_when_it_is_added_before() => CdkTest.Silent("ALB5001", CdkTest.Shop + Bridged + Add("Early") + Service + Joined);

    [Fact]
    public void Fires_at_the_capacity_that_is_added_after_the_service() =>
        CdkTest.Fires("ALB5001", CdkTest.Shop + Bridged + Add("Early") + Service + Add("Late", "[|AddCapacity|]") + Joined);

    [Theory]
    [InlineData("")]
    [InlineData("onMachines.AddPlacementConstraints(PlacementConstraint.MemberOf(\"attribute:kind == web\"));")]
    [InlineData("bridged.AddPlacementConstraint(PlacementConstraint.MemberOf(\"attribute:kind == web\"));")]
    public void Silent_when_tasks_do_not_get_there(string constraint) =>
        CdkTest.Silent("ALB5001", CdkTest.Shop + Bridged + Add("Early") + (constraint.Length == 0 ? Add("Late") : "") + Service + constraint + (constraint.Length > 0 ? Add("Late") : "") + Joined);

    [Fact]
    public void Silent_when_only_some_instances_have_the_accelerator() => CdkTest.Silent(
        "ALB5001", CdkTest.Shop + Bridged.Replace("MemoryReservationMiB = 64", "GpuCount = 1, MemoryReservationMiB = 64", StringComparison.Ordinal) + Add("Early") + Service + Add("Late") + Joined);

    [Fact]
    public void Silent_when_the_service_says_where_tasks_are_placed() => CdkTest.Silent("ALB5001", CdkTest.Shop + Bridged + Add("Early")
        + Service.Replace("TaskDefinition = bridged", "TaskDefinition = bridged, PlacementConstraints = [PlacementConstraint.MemberOf(\"attribute:kind == web\")]", StringComparison.Ordinal) + Add("Late") + Joined);

    [Fact]
    public void Silent_when_the_cluster_is_imported() => CdkTest.Silent("ALB5001", CdkTest.Shop + Bridged.Replace(
        "new Cluster(stack, \"Machines\", new ClusterProps { Vpc = vpc })", "Cluster.FromClusterAttributes(stack, \"Machines\", new ClusterAttributes { ClusterName = \"machines\", Vpc = vpc })") + Service + Joined);

    [Fact]
    public void Fires_when_a_rule_of_the_group_alone_leaves_the_load_balancer_closed_to_go_out() =>
        CdkTest.Fires("ALB5004", CdkTest.Shop.Replace("new ApplicationLoadBalancer(", "new [|ApplicationLoadBalancer|](") + Machine + "group.AddIngressRule(alb.Connections.SecurityGroups[0], Port.Tcp(80));");

    [Fact]
    public void Silent_when_both_directions_are_opened() => CdkTest.Silent("ALB5004", CdkTest.Shop + Machine + "machine.Connections.AllowFrom(alb, Port.Tcp(80));");

    [Fact]
    public void Fires_when_a_rule_stands_on_a_group_that_the_instance_does_not_have() => CdkTest.Fires("ALB5001", CdkTest.Shop + Machine.Replace("new SecurityGroup(", "new [|SecurityGroup|](") + """
        var extra = new SecurityGroup(stack, "Extra", new SecurityGroupProps { Vpc = vpc });
        extra.AddIngressRule(alb.Connections.SecurityGroups[0], Port.Tcp(80));
        machine.Connections.AddSecurityGroup(extra);
        """);

    [Fact]
    public void Silent_when_the_instance_has_that_group_too() => CdkTest.Silent("ALB5001", CdkTest.Shop + Machine + """
        var extra = new SecurityGroup(stack, "Extra", new SecurityGroupProps { Vpc = vpc });
        extra.AddIngressRule(alb.Connections.SecurityGroups[0], Port.Tcp(80));
        machine.AddSecurityGroup(extra);
        """);

    [Fact]
    public void Silent_when_an_extra_group_joins_the_connections_of_a_service() => CdkTest.Silent("ALB5001", CdkTest.Shop + """
        service.Connections.AddSecurityGroup(new SecurityGroup(stack, "Extra", new SecurityGroupProps { Vpc = vpc }));
        listener.AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [service] });
        """);

    private const string Replaced = "var group = new ApplicationTargetGroup(stack, \"Group\", new ApplicationTargetGroupProps { Vpc = vpc, Port = 80, Targets = [service] });\n";

    [Fact]
    public void Fires_when_no_listener_forwards_to_the_services_target_group() =>
        CdkTest.Fires("ALB2012", CdkTest.Shop + Replaced.Replace("new ApplicationTargetGroup(", "new [|ApplicationTargetGroup|](") + "listener.AddAction(\"Else\", new AddApplicationActionProps { Action = ListenerAction.FixedResponse(404) });");

    [Fact]
    public void Silent_when_one_does() => CdkTest.Silent("ALB2012", CdkTest.Shop + Replaced + "listener.AddTargetGroups(\"Web\", new AddApplicationTargetGroupsProps { TargetGroups = [group] });");

    private static string Overridden(string port) => CdkTest.Shop + $$"""
        container.AddPortMappings(new PortMapping { ContainerPort = 9090 });
        listener.AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [service] });
        ((CfnService)service.Node.FindChild("Service")).AddPropertyOverride("LoadBalancers.0.ContainerPort", {{port}});
        """;

    [Fact]
    public void Fires_when_an_override_moves_the_traffic_to_a_port_that_stays_closed() => CdkTest.Fires("ALB5001", Overridden("9090").Replace("ContainerPort = 8080", "ContainerPort = [|8080|]"));

    [Theory]
    [InlineData("8080")]
    [InlineData("int.Parse(args[0])")]
    public void Silent_when_the_override_keeps_the_port_or_is_not_known(string port) => CdkTest.Silent("ALB5001", Overridden(port));

    private static string Front(string open) => CdkTest.Shop + $$"""
        alb.AddListener("More", new BaseApplicationListenerProps { Port = 8080, {{open}} }).AddTargets("More", new AddApplicationTargetsProps { Port = 80, Targets = [service] });
        listener.AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [service] });
        """;

    [Fact]
    public void Fires_when_a_listener_is_not_open() => CdkTest.Fires("ALB5005", Front("Open = false").Replace("new ApplicationLoadBalancer(", "new [|ApplicationLoadBalancer|]("));

    [Theory]
    [InlineData("")]
    [InlineData("Open = true")]
    public void Silent_when_it_is_open(string open) => CdkTest.Silent("ALB5005", Front(open));

    [Fact]
    public void Silent_when_the_load_balancers_group_is_imported() => CdkTest.Silent("ALB5005", CdkTest.Shop.Replace(
        "InternetFacing = true", "SecurityGroup = SecurityGroup.FromSecurityGroupId(stack, \"Fx\", \"sg-0123456789abcdef0\", new SecurityGroupImportOptions { Mutable = false })") + """
        listener.AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [service] });
        """);
}
