using Amazon.CDK;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ECS.Patterns;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Constructs;

namespace Oracle.Stacks;

internal abstract class TargetGroupsStack(Construct scope, string id) : PatternStack(scope, id)
{
    protected static ApplicationLoadBalancedTaskImageProps Ports(params double[] ports) => new() { Image = ContainerImage.FromRegistry("shop/site"), ContainerPorts = ports.Length == 0 ? null : ports };
}

internal sealed class TargetGroupsLeftOut : TargetGroupsStack
{
    public TargetGroupsLeftOut(Construct scope, string id)
        : base(scope, id)
    {
        _ = new ApplicationMultipleTargetGroupsFargateService(this, "None", new ApplicationMultipleTargetGroupsFargateServiceProps { Cluster = Cluster, TaskImageOptions = Ports() });
        _ = new ApplicationMultipleTargetGroupsFargateService(this, "Plain", new ApplicationMultipleTargetGroupsFargateServiceProps { Cluster = Cluster, TaskImageOptions = Ports(8080, 9090) });
        var secure = new ApplicationMultipleTargetGroupsFargateService(this, "Secure", new ApplicationMultipleTargetGroupsFargateServiceProps { Cluster = Cluster, TaskImageOptions = Ports(443) });
        secure.TargetGroup.ConfigureHealthCheck(new Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck { Path = "/health", Port = "9090" });
    }
}

internal sealed class TargetGroupsGiven : TargetGroupsStack
{
    public TargetGroupsGiven(Construct scope, string id)
        : base(scope, id)
    {
        var site = new ApplicationMultipleTargetGroupsFargateService(this, "Site", new ApplicationMultipleTargetGroupsFargateServiceProps
        {
            Cluster = Cluster,
            TaskImageOptions = Ports(443, 5000),
            TargetGroups = [new ApplicationTargetProps { ContainerPort = 443 }, new ApplicationTargetProps { ContainerPort = 5000, PathPattern = "/metrics/*", Priority = 10, Protocol = Amazon.CDK.AWS.ECS.Protocol.TCP }],
        });
        site.TargetGroups[1].SetAttribute("deregistration_delay.timeout_seconds", "5");
        site.LoadBalancer.SetAttribute("idle_timeout.timeout_seconds", "75");
    }
}

internal sealed class TargetGroupForUnmappedPort : TargetGroupsStack
{
    public TargetGroupForUnmappedPort(Construct scope, string id)
        : base(scope, id) => _ = new ApplicationMultipleTargetGroupsFargateService(this, "Site", new ApplicationMultipleTargetGroupsFargateServiceProps
        {
            Cluster = Cluster,
            TaskDefinition = Task(("proxy", 5000), ("site", 8080)),
            TargetGroups = [new ApplicationTargetProps { ContainerPort = 8080 }],
        });
}

internal sealed class TargetGroupsOfOwnTask : TargetGroupsStack
{
    public TargetGroupsOfOwnTask(Construct scope, string id)
        : base(scope, id) => _ = new ApplicationMultipleTargetGroupsFargateService(this, "Site", new ApplicationMultipleTargetGroupsFargateServiceProps { Cluster = Cluster, TaskDefinition = Task(("site", 8080)) });
}

internal sealed class TwoBalancersOfOneService : TargetGroupsStack
{
    public TwoBalancersOfOneService(Construct scope, string id)
        : base(scope, id)
    {
        var site = new ApplicationMultipleTargetGroupsFargateService(this, "Site", new ApplicationMultipleTargetGroupsFargateServiceProps
        {
            Cluster = Cluster,
            TaskImageOptions = Ports(8080, 9090),
            LoadBalancers =
            [
                new Amazon.CDK.AWS.ECS.Patterns.ApplicationLoadBalancerProps { Name = "public", Listeners = [new Amazon.CDK.AWS.ECS.Patterns.ApplicationListenerProps { Name = "plain", Port = 8000 }] },
                new Amazon.CDK.AWS.ECS.Patterns.ApplicationLoadBalancerProps
                {
                    Name = "inside",
                    PublicLoadBalancer = false,
                    IdleTimeout = Duration.Seconds(120),
                    DomainName = "inside.shop.example",
                    DomainZone = Zone,
                    Listeners = [new Amazon.CDK.AWS.ECS.Patterns.ApplicationListenerProps { Name = "secure", Protocol = ApplicationProtocol.HTTPS, Certificate = Certificate }],
                },
            ],
            TargetGroups = [new ApplicationTargetProps { ContainerPort = 8080 }, new ApplicationTargetProps { ContainerPort = 9090, Listener = "secure" }],
        });
        site.LoadBalancers[1].SetAttribute("routing.http.drop_invalid_header_fields.enabled", "true");
        site.Listeners[0].AddAction("Gone", new AddApplicationActionProps { Priority = 5, Conditions = [ListenerCondition.PathPatterns(["/old"])], Action = ListenerAction.FixedResponse(410) });
    }
}
