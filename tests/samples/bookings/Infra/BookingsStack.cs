using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2.Targets;
using Constructs;
using HealthCheck = Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck;
using InstanceType = Amazon.CDK.AWS.EC2.InstanceType;
using LoadBalancerProps = Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationLoadBalancerProps;
using Protocol = Amazon.CDK.AWS.ElasticLoadBalancingV2.Protocol;

namespace Bookings.Infra;

/// <summary>A web service on Fargate, and a server for invoices that nobody has moved to containers yet, behind one load balancer.</summary>
internal sealed class BookingsStack : Stack
{
    private const int InvoicePort = 8090;

    public BookingsStack(Construct scope, string id, IVpc vpc) : base(scope, id)
    {
        var loadBalancer = new ApplicationLoadBalancer(this, "LoadBalancer", new LoadBalancerProps
        {
            Vpc = vpc,
            InternetFacing = true,
            // Searches over a whole season take their time.
            IdleTimeout = Duration.Minutes(2),
        });
        var listener = loadBalancer.AddListener("Http", new BaseApplicationListenerProps { Port = 80 });

        listener.AddTargets("Web", new AddApplicationTargetsProps
        {
            Port = 8080,
            Protocol = ApplicationProtocol.HTTPS,
            Targets = [Web(vpc)],
            HealthCheck = new HealthCheck { Path = "/health", Protocol = Protocol.HTTP },
        });

        var invoices = Invoices(vpc);
        listener.AddTargets("Invoices", new AddApplicationTargetsProps
        {
            Port = InvoicePort,
            Protocol = ApplicationProtocol.HTTP,
            Priority = 10,
            Conditions = [ListenerCondition.PathPatterns(["/invoices/*"])],
            Targets = [new InstanceTarget(invoices, InvoicePort)],
        });
    }

    private FargateService Web(IVpc vpc)
    {
        var task = new FargateTaskDefinition(this, "WebTask");
        task.AddContainer("web", new ContainerDefinitionOptions
        {
            Image = ContainerImage.FromAsset("../Web"),
            PortMappings = [new PortMapping { ContainerPort = 8080 }],
        });
        return new FargateService(this, "WebService", new FargateServiceProps
        {
            Cluster = new Cluster(this, "Cluster", new ClusterProps { Vpc = vpc }),
            TaskDefinition = task,
            DesiredCount = 2,
        });
    }

    private Instance_ Invoices(IVpc vpc) => new(this, "Invoices", new InstanceProps
    {
        Vpc = vpc,
        InstanceType = new InstanceType("t3.small"),
        MachineImage = MachineImage.LatestAmazonLinux2023(),
    });
}
