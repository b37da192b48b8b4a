using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ECS.Patterns;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Constructs;

namespace Oracle.Stacks;

/// <summary>A pattern of the program's own, whose parts are changed afterwards.</summary>
internal sealed class ShopService : ApplicationLoadBalancedFargateService
{
    public ShopService(Construct scope, string id, ICluster cluster, double port)
        : base(scope, id, new ApplicationLoadBalancedFargateServiceProps { Cluster = cluster, TaskImageOptions = new ApplicationLoadBalancedTaskImageOptions { Image = ContainerImage.FromRegistry("shop/site"), ContainerPort = port } }) =>
        TargetGroup.ConfigureHealthCheck(new Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck { Path = "/healthz" });
}

internal sealed class PatternOfItsOwn : PatternStack
{
    public PatternOfItsOwn(Construct scope, string id)
        : base(scope, id) => new ShopService(this, "Shop", Cluster, 8080).LoadBalancer.SetAttribute("idle_timeout.timeout_seconds", "120");
}

internal sealed class PatternHealthCheckPort : PatternStack
{
    public PatternHealthCheckPort(Construct scope, string id)
        : base(scope, id)
    {
        var site = new ApplicationLoadBalancedFargateService(this, "Site", new ApplicationLoadBalancedFargateServiceProps { Cluster = Cluster, TaskImageOptions = Image(8080) });
        site.TargetGroup.ConfigureHealthCheck(new Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck { Path = "/health", Port = "9090" });
        site.TargetGroup.SetAttribute("deregistration_delay.timeout_seconds", "10");
    }
}

internal sealed class PatternOpenedPort : PatternStack
{
    public PatternOpenedPort(Construct scope, string id)
        : base(scope, id)
    {
        var site = new ApplicationLoadBalancedFargateService(this, "Site", new ApplicationLoadBalancedFargateServiceProps { Cluster = Cluster, TaskImageOptions = Image(8080) });
        site.TargetGroup.ConfigureHealthCheck(new Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck { Port = "9090" });
        site.Service.Connections.AllowFrom(site.LoadBalancer, Port.Tcp(9090));
        site.TaskDefinition.DefaultContainer!.AddPortMappings(new PortMapping { ContainerPort = 9090 });
        site.TaskDefinition.DefaultContainer.AddEnvironment("ASPNETCORE_HTTP_PORTS", "8080;9090");
    }
}

internal sealed class PatternSecondService : PatternStack
{
    public PatternSecondService(Construct scope, string id)
        : base(scope, id)
    {
        var site = new ApplicationLoadBalancedFargateService(this, "Site", new ApplicationLoadBalancedFargateServiceProps { Cluster = Cluster, TaskImageOptions = Image(8080) });
        var service = new FargateService(this, "Api", new FargateServiceProps { Cluster = site.Cluster, TaskDefinition = Task(("api", 3000)) });
        site.Listener.AddTargets("Api", new AddApplicationTargetsProps
        {
            Port = 3000,
            Protocol = ApplicationProtocol.HTTP,
            Priority = 1,
            Conditions = [ListenerCondition.PathPatterns(["/api/*"])],
            Targets = [service],
        });
    }
}

internal sealed class PatternEscapeHatch : PatternStack
{
    public PatternEscapeHatch(Construct scope, string id)
        : base(scope, id)
    {
        var site = new ApplicationLoadBalancedFargateService(this, "Site", new ApplicationLoadBalancedFargateServiceProps { Cluster = Cluster, TaskImageOptions = Image(8080) });
        ((CfnTargetGroup)site.TargetGroup.Node.DefaultChild!).Port = 8080;
        ((CfnListener)site.Listener.Node.DefaultChild!).AddPropertyOverride("Port", 8081);
    }
}

internal sealed class PatternImportedBalancer : PatternStack
{
    public PatternImportedBalancer(Construct scope, string id)
        : base(scope, id) => _ = new ApplicationLoadBalancedFargateService(this, "Site", new ApplicationLoadBalancedFargateServiceProps
        {
            Cluster = Cluster,
            TaskImageOptions = Image(8080),
            LoadBalancer = ApplicationLoadBalancer.FromApplicationLoadBalancerAttributes(this, "Shared", new ApplicationLoadBalancerAttributes
            {
                LoadBalancerArn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shared/1",
                LoadBalancerDnsName = "shared.example",
                SecurityGroupId = "sg-0a1b2c3d",
                Vpc = Network,
            }),
        });
}

internal sealed class PatternFixedGroup : PatternStack
{
    public PatternFixedGroup(Construct scope, string id)
        : base(scope, id) => _ = new ApplicationLoadBalancedFargateService(this, "Site", new ApplicationLoadBalancedFargateServiceProps
        {
            Cluster = Cluster,
            TaskImageOptions = Image(8080),
            SecurityGroups = [SecurityGroup.FromSecurityGroupId(this, "Tasks", "sg-0a1b2c3d", new SecurityGroupImportOptions { Mutable = false })],
        });
}
