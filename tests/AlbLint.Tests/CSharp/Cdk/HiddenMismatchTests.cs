using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp.Cdk;

/// <summary>Where a default of the CDK hides that load balancer and container do not fit.</summary>
public sealed class HiddenMismatchTests
{
    private static string Pattern(string props, string options) => $$"""
        var stack = new Stack(new App(), "Shop");
        new ApplicationLoadBalancedFargateService(stack, "Shop", new ApplicationLoadBalancedFargateServiceProps
        {
            {{props}} TaskImageOptions = new ApplicationLoadBalancedTaskImageOptions { Image = ContainerImage.FromRegistry("example/shop"), {{options}} },
        });
        """;

    private static string Several(string groups, string options) => $$"""
        var stack = new Stack(new App(), "Shop");
        new ApplicationMultipleTargetGroupsFargateService(stack, "Shop", new ApplicationMultipleTargetGroupsFargateServiceProps
        {
            {{groups}} TaskImageOptions = new ApplicationLoadBalancedTaskImageProps { Image = ContainerImage.FromRegistry("example/shop"), {{options}} },
        });
        """;

    private const string Plain = "Environment = new Dictionary<string, string> { [\"ASPNETCORE_URLS\"] = \"http://+:8080\" }";

    [Fact]
    public void Fires_when_TLS_is_asked_of_a_plain_container() => CdkTest.Fires("ALB2001", Pattern("TargetProtocol = [|ApplicationProtocol.HTTPS|],", "ContainerPort = 8080, " + Plain));

    [Fact]
    public void Silent_when_plain_HTTP_is_asked_of_it() => CdkTest.Silent("ALB2001", Pattern("", "ContainerPort = 8080, " + Plain));

    [Theory]
    [InlineData("443")]
    [InlineData("8443")]
    public void Fires_when_a_pattern_speaks_plain_HTTP_to_a_port_of_TLS(string port) => CdkTest.Fires("ALB2010", Pattern("", $"ContainerPort = {port}").Replace("new ApplicationLoadBalancedFargateService(", "new [|ApplicationLoadBalancedFargateService|]("));

    [Theory]
    [InlineData("", "ContainerPort = 8080")]
    [InlineData("TargetProtocol = ApplicationProtocol.HTTPS,", "ContainerPort = 443")]
    public void Silent_when_a_pattern_speaks_what_the_port_is_for(string props, string options) => CdkTest.Silent("ALB2010", Pattern(props, options));

    [Fact]
    public void Fires_when_one_of_several_target_groups_speaks_plain_HTTP_to_a_port_of_TLS() =>
        CdkTest.Fires("ALB2010", Several("TargetGroups = [new [|ApplicationTargetProps|] { ContainerPort = 443 }],", "ContainerPorts = [443]"));

    [Fact]
    public void Silent_when_no_target_groups_are_given_so_that_the_protocol_follows_from_the_port() => CdkTest.Silent("ALB2010", Several("", "ContainerPorts = [443]"));

    [Fact]
    public void Fires_when_the_CDK_maps_a_port_that_nobody_listens_on() => CdkTest.Fires(
        "ALB2002", Several("TargetGroups = [new ApplicationTargetProps { ContainerPort = [|9090|] }],", "ContainerPorts = [8080], " + Plain));

    [Fact]
    public void Silent_when_the_port_is_listened_on() => CdkTest.Silent("ALB2002", Several("TargetGroups = [new ApplicationTargetProps { ContainerPort = 8080 }],", "ContainerPorts = [8080], " + Plain));

    private static string Pair(string first, string second) => CdkTest.Shop + $$"""
        var pair = new FargateTaskDefinition(stack, "Pair");
        {{first}}
        {{second}}
        listener.AddTargets("App", new AddApplicationTargetsProps { Port = 8080, Targets = [new FargateService(stack, "App", new FargateServiceProps { Cluster = cluster, TaskDefinition = pair })] });
        """;

    private const string App = """
        pair.AddContainer("app", new ContainerDefinitionOptions
        {
            Image = ContainerImage.FromRegistry("example/app"), PortMappings = [new PortMapping { ContainerPort = 8080 }], Environment = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://+:8080" },
        });
        """;

    private const string Sidecar = "pair.AddContainer(\"cache\", new ContainerDefinitionOptions { Image = ContainerImage.FromRegistry(\"nginx:1.27\"), PortMappings = [new PortMapping { ContainerPort = [|6379|] }] });";

    [Fact]
    public void Fires_when_the_sidecar_that_comes_first_gets_the_requests() => CdkTest.Fires("ALB2002", Pair(Sidecar, App));

    [Fact]
    public void Silent_when_the_app_comes_first() => CdkTest.Silent("ALB2002", Pair(App, Sidecar.Replace("[|", "").Replace("|]", "")));

    private static string Bridged(string port) => CdkTest.Shop + $$"""
        var bridged = new Ec2TaskDefinition(stack, "Bridged");
        bridged.AddContainer("web", new ContainerDefinitionOptions { Image = ContainerImage.FromRegistry("acme/web"), MemoryReservationMiB = 64, PortMappings = [new PortMapping { ContainerPort = 80 }] });
        cluster.AddCapacity("Machines", new AddCapacityOptions { InstanceType = new InstanceType("t3.small") });
        listener.AddTargets("Machines", new AddApplicationTargetsProps
        {
            Port = 80, HealthCheck = new HealthCheck { Port = {{port}} }, Targets = [new Ec2Service(stack, "OnMachines", new Ec2ServiceProps { Cluster = cluster, TaskDefinition = bridged })],
        });
        """;

    [Fact]
    public void Fires_when_a_fixed_port_is_checked_although_the_host_chooses_it() => CdkTest.Fires("ALB2017", Bridged("[|\"9090\"|]"));

    [Fact]
    public void Silent_when_the_port_of_the_traffic_is_checked() => CdkTest.Silent("ALB2017", Bridged("\"traffic-port\""));
}
