using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ECS.Patterns;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.Route53;
using Constructs;

namespace Oracle.Stacks;

/// <summary>A cluster for patterns, with what their properties are made of.</summary>
internal abstract class PatternStack : Stack
{
    protected PatternStack(Construct scope, string id)
        : base(scope, id)
    {
        Network = new Vpc(this, "Vpc", new VpcProps { MaxAzs = 2, NatGateways = 0 });
        Cluster = new Cluster(this, "Cluster", new ClusterProps { Vpc = Network });
    }

    protected Vpc Network { get; }

    protected Cluster Cluster { get; }

    protected ICertificate Certificate => Amazon.CDK.AWS.CertificateManager.Certificate.FromCertificateArn(this, "Certificate", "arn:aws:acm:eu-west-1:111122223333:certificate/shop");

    protected IHostedZone Zone => HostedZone.FromHostedZoneAttributes(this, "Zone", new HostedZoneAttributes { HostedZoneId = "Z0SHOP", ZoneName = "shop.example" });

    protected static ApplicationLoadBalancedTaskImageOptions Image(double? port = null) => new() { Image = ContainerImage.FromRegistry("shop/site"), ContainerPort = port };

    protected FargateTaskDefinition Task(params (string Name, double Port)[] containers)
    {
        var task = new FargateTaskDefinition(this, "Task");
        foreach (var (name, port) in containers)
        {
            task.AddContainer(name, new ContainerDefinitionOptions { Image = ContainerImage.FromRegistry("shop/" + name), PortMappings = [new PortMapping { ContainerPort = port }] });
        }

        return task;
    }
}

internal sealed class PatternDefaults : PatternStack
{
    public PatternDefaults(Construct scope, string id)
        : base(scope, id) => _ = new ApplicationLoadBalancedFargateService(this, "Site", new ApplicationLoadBalancedFargateServiceProps { Cluster = Cluster, TaskImageOptions = Image() });
}

internal sealed class PatternContainerPorts : PatternStack
{
    public PatternContainerPorts(Construct scope, string id)
        : base(scope, id)
    {
        foreach (var port in new double[] { 0, 443, 5000, 8443 })
        {
            _ = new ApplicationLoadBalancedFargateService(this, $"Site{port}", new ApplicationLoadBalancedFargateServiceProps { Cluster = Cluster, TaskImageOptions = Image(port), Certificate = port == 8443 ? Certificate : null });
        }
    }
}

internal sealed class PatternListenerPorts : PatternStack
{
    public PatternListenerPorts(Construct scope, string id)
        : base(scope, id)
    {
        foreach (var port in new[] { 443, 8080, 9999 })
        {
            _ = new ApplicationLoadBalancedFargateService(this, "On" + port, new ApplicationLoadBalancedFargateServiceProps { Cluster = Cluster, ListenerPort = port, TaskImageOptions = Image(5000) });
        }
    }
}

internal sealed class PatternSecureListener : PatternStack
{
    public PatternSecureListener(Construct scope, string id)
        : base(scope, id) => _ = new ApplicationLoadBalancedFargateService(this, "Site", new ApplicationLoadBalancedFargateServiceProps
        {
            Cluster = Cluster,
            Protocol = ApplicationProtocol.HTTPS,
            ListenerPort = 8443,
            Certificate = Certificate,
            RedirectHTTP = true,
            TaskImageOptions = Image(8080),
        });
}

internal sealed class PatternDomain : PatternStack
{
    public PatternDomain(Construct scope, string id)
        : base(scope, id) => _ = new ApplicationLoadBalancedFargateService(this, "Site", new ApplicationLoadBalancedFargateServiceProps
        {
            Cluster = Cluster,
            Protocol = ApplicationProtocol.HTTPS,
            DomainName = "www.shop.example",
            DomainZone = Zone,
            OpenListener = false,
            RedirectHTTP = true,
            TaskImageOptions = Image(8080),
        });
}

internal sealed class PatternTargets : PatternStack
{
    public PatternTargets(Construct scope, string id)
        : base(scope, id)
    {
        _ = new ApplicationLoadBalancedFargateService(this, "Secure", new ApplicationLoadBalancedFargateServiceProps { Cluster = Cluster, TargetProtocol = ApplicationProtocol.HTTPS, TaskImageOptions = Image(8080) });
        _ = new ApplicationLoadBalancedFargateService(this, "Grpc", new ApplicationLoadBalancedFargateServiceProps { Cluster = Cluster, ProtocolVersion = ApplicationProtocolVersion.GRPC, TaskImageOptions = Image(8080) });
        _ = new ApplicationLoadBalancedFargateService(this, "Two", new ApplicationLoadBalancedFargateServiceProps { Cluster = Cluster, ProtocolVersion = ApplicationProtocolVersion.HTTP2, Certificate = Certificate, TaskImageOptions = Image(8080) });
    }
}

internal sealed class PatternInternal : PatternStack
{
    public PatternInternal(Construct scope, string id)
        : base(scope, id) => _ = new ApplicationLoadBalancedFargateService(this, "Site", new ApplicationLoadBalancedFargateServiceProps
        {
            Cluster = Cluster,
            PublicLoadBalancer = false,
            IdleTimeout = Duration.Minutes(3),
            IpAddressType = IpAddressType.DUAL_STACK,
            DesiredCount = 2,
            HealthCheckGracePeriod = Duration.Seconds(20),
            HealthCheck = new Amazon.CDK.AWS.ECS.HealthCheck { Command = ["CMD-SHELL", "curl -f http://localhost:8080/"] },
            SecurityGroups = [new SecurityGroup(this, "Tasks", new SecurityGroupProps { Vpc = Network })],
            TaskImageOptions = new ApplicationLoadBalancedTaskImageOptions
            {
                Image = ContainerImage.FromRegistry("shop/site"),
                ContainerName = "site",
                ContainerPort = 8080,
                Environment = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://+:8080" },
                Command = ["dotnet", "Site.dll"],
            },
        });
}

internal sealed class PatternListensElsewhere : PatternStack
{
    public PatternListensElsewhere(Construct scope, string id)
        : base(scope, id) => _ = new ApplicationLoadBalancedFargateService(this, "Site", new ApplicationLoadBalancedFargateServiceProps
        {
            Cluster = Cluster,
            TaskImageOptions = new ApplicationLoadBalancedTaskImageOptions
            {
                Image = ContainerImage.FromRegistry("shop/site"),
                Environment = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://+:8080" },
            },
        });
}

internal sealed class PatternOwnTask : PatternStack
{
    public PatternOwnTask(Construct scope, string id)
        : base(scope, id) => _ = new ApplicationLoadBalancedFargateService(this, "Site", new ApplicationLoadBalancedFargateServiceProps { Cluster = Cluster, TaskDefinition = Task(("proxy", 5000), ("site", 8080)) });
}

internal sealed class PatternOwnBalancer : PatternStack
{
    public PatternOwnBalancer(Construct scope, string id)
        : base(scope, id)
    {
        var balancer = new ApplicationLoadBalancer(this, "Balancer", new Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationLoadBalancerProps { Vpc = Network, IdleTimeout = Duration.Seconds(90) });
        var site = new ApplicationLoadBalancedFargateService(this, "Site", new ApplicationLoadBalancedFargateServiceProps { Cluster = Cluster, LoadBalancer = balancer, IdleTimeout = Duration.Seconds(400), TaskImageOptions = Image(8080) });
        site.LoadBalancer.SetAttribute("routing.http2.enabled", "false");
    }
}

internal sealed class PatternsWithoutCluster : Stack
{
    public PatternsWithoutCluster(Construct scope, string id)
        : base(scope, id)
    {
        foreach (var name in new[] { "Site", "Admin" })
        {
            _ = new ApplicationLoadBalancedFargateService(this, name, new ApplicationLoadBalancedFargateServiceProps { TaskImageOptions = new ApplicationLoadBalancedTaskImageOptions { Image = ContainerImage.FromRegistry("shop/" + name) } });
        }
    }
}

internal sealed class PatternsInVpc : Stack
{
    public PatternsInVpc(Construct scope, string id)
        : base(scope, id)
    {
        var network = new Vpc(this, "Network", new VpcProps { MaxAzs = 2, IpAddresses = IpAddresses.Cidr("10.7.0.0/16") });
        var site = new ApplicationLoadBalancedFargateService(this, "Site", new ApplicationLoadBalancedFargateServiceProps { Vpc = network, TaskImageOptions = new ApplicationLoadBalancedTaskImageOptions { Image = ContainerImage.FromRegistry("shop/site") } });
        _ = new ApplicationMultipleTargetGroupsFargateService(this, "Admin", new ApplicationMultipleTargetGroupsFargateServiceProps { Cluster = site.Cluster, TaskImageOptions = new ApplicationLoadBalancedTaskImageProps { Image = ContainerImage.FromRegistry("shop/admin") } });
    }
}
