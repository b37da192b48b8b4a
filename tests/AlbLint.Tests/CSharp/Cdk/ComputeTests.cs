using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp.Cdk;

/// <summary>What runs behind target groups: who is opened for the load balancer, and what is known of a script.</summary>
public sealed class ComputeTests
{
    private const string Cluster = """
        var fleet = new Amazon.CDK.AWS.AutoScaling.AutoScalingGroup(stack, "Fleet", new Amazon.CDK.AWS.AutoScaling.AutoScalingGroupProps
        {
            Vpc = vpc, InstanceType = new InstanceType("t3.small"), MachineImage = EcsOptimizedImage.AmazonLinux2(),
        });
        var machines = new Cluster(stack, "Machines", new ClusterProps { Vpc = vpc });
        machines.AddAsgCapacityProvider(new AsgCapacityProvider(stack, "Provider", new AsgCapacityProviderProps { AutoScalingGroup = fleet }));
        var bridged = new Ec2TaskDefinition(stack, "Bridged");
        bridged.AddContainer("web", new ContainerDefinitionOptions { Image = ContainerImage.FromRegistry("acme/web"), MemoryReservationMiB = 64, PortMappings = [new PortMapping { ContainerPort = 80 }] });
        listener.AddTargets("Web", new AddApplicationTargetsProps
        {
            Port = 80, Targets = [new Ec2Service(stack, "OnMachines", new Ec2ServiceProps { Cluster = machines, TaskDefinition = bridged })],
        });

        """;

    private const string Instance = """
        var machine = new Instance_(stack, "Machine", new InstanceProps { Vpc = vpc, InstanceType = new InstanceType("t3.micro"), MachineImage = MachineImage.LatestAmazonLinux2() });
        listener.AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [new Amazon.CDK.AWS.ElasticLoadBalancingV2.Targets.InstanceTarget(machine)] });

        """;

    [Theory]
    [InlineData("")]
    [InlineData("machines.Connections.AllowFrom(alb, Port.TcpRange(32768, 65535));")]
    public void Fires_when_a_capacity_provider_stays_closed(string more) => CdkTest.Fires("ALB5001", CdkTest.Shop + Cluster.Replace("new Amazon.CDK.AWS.AutoScaling.AutoScalingGroup(", "new [|Amazon.CDK.AWS.AutoScaling.AutoScalingGroup|](") + more);

    [Theory]
    [InlineData("fleet.Connections.AllowFrom(alb, Port.TcpRange(32768, 65535));")]
    [InlineData("alb.Connections.AllowTo(fleet, Port.AllTcp());")]
    [InlineData("System.Activator.CreateInstance(System.Type.GetType(\"Opener\")!, fleet);")]
    public void Silent_when_a_capacity_provider_is_or_may_be_opened(string more) => CdkTest.Silent("ALB5001", CdkTest.Shop + Cluster + more);

    [Fact]
    public void Fires_when_an_instance_stays_closed() => CdkTest.Fires("ALB5001", CdkTest.Shop + Instance.Replace("Instance_", "[|Instance_|]"));

    [Fact]
    public void Silent_when_an_instance_is_opened() => CdkTest.Silent("ALB5001", CdkTest.Shop + Instance + "machine.Connections.AllowFrom(alb, Port.Tcp(80));");

    [Theory]
    [InlineData("machine.AddUserData([|\"yum install -y httpd\"|]);")]
    [InlineData("foreach (var package in new[] { \"php\", \"httpd\" }) machine.UserData.AddCommands([|\"yum install -y \" + package|]);")]
    public void Fires_when_the_script_installs_a_server_whose_keep_alive_is_short(string script) => CdkTest.Fires("ALB3002", CdkTest.Shop + Instance + script);

    [Theory]
    [InlineData("machine.AddUserData(\"yum install -y httpd\", System.Environment.GetEnvironmentVariable(\"MORE\")!);")]
    [InlineData("machine.AddUserData(\"yum install -y httpd\"); machine.UserData.AddExecuteFileCommand(new ExecuteFileOptions { FilePath = \"/tmp/setup\" });")]
    [InlineData("machine.AddUserData(\"yum install -y java\");")]
    public void Silent_when_the_script_may_do_more_or_installs_none(string script) => CdkTest.Silent("ALB3002", CdkTest.Shop + Instance + script);
}
