using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Constructs;

namespace Oracle.Stacks;

/// <summary>A Fargate service on port 8080 behind a listener.</summary>
internal abstract class FargateStack : Stack
{
    protected FargateStack(Construct scope, string id)
        : base(scope, id)
    {
        Network = new Vpc(this, "Vpc", new VpcProps { MaxAzs = 2, NatGateways = 0 });
        var task = new FargateTaskDefinition(this, "Task");
        Container = task.AddContainer("web", new ContainerDefinitionOptions
        {
            Image = ContainerImage.FromRegistry("example/web"),
            PortMappings = [new PortMapping { ContainerPort = 8080 }],
        });
        Service = new FargateService(this, "Service", new FargateServiceProps { Cluster = new Cluster(this, "Cluster", new ClusterProps { Vpc = Network }), TaskDefinition = task });
        Balancer = new ApplicationLoadBalancer(this, "Balancer", new Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationLoadBalancerProps { Vpc = Network, InternetFacing = true });
        Listener = Balancer.AddListener("Http", new BaseApplicationListenerProps { Port = 80 });
    }

    protected Vpc Network { get; }

    protected ContainerDefinition Container { get; }

    protected FargateService Service { get; }

    protected ApplicationLoadBalancer Balancer { get; }

    protected ApplicationListener Listener { get; }
}

internal sealed class PortOnly : FargateStack
{
    public PortOnly(Construct scope, string id)
        : base(scope, id) => Listener.AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [Service] });
}

internal sealed class SecurePortOnly : FargateStack
{
    public SecurePortOnly(Construct scope, string id)
        : base(scope, id) => Listener.AddTargets("Web", new AddApplicationTargetsProps { Port = 443, Targets = [Service] });
}

internal sealed class ProtocolOnly : FargateStack
{
    public ProtocolOnly(Construct scope, string id)
        : base(scope, id) => Listener.AddTargets("Web", new AddApplicationTargetsProps { Protocol = ApplicationProtocol.HTTPS, Targets = [Service] });
}
