using System.Collections.Generic;
using System.IO;
using Amazon.CDK;
using Amazon.CDK.AWS.Ecr.Assets;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECR;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SecretsManager;
using Constructs;
using Secret = Amazon.CDK.AWS.ECS.Secret;

namespace Oracle.Stacks;

/// <summary>A service of a task definition whose containers the stack makes.</summary>
internal abstract class ContainerStack : Stack
{
    private readonly ApplicationListener _listener;
    private readonly Cluster _cluster;

    protected ContainerStack(Construct scope, string id)
        : base(scope, id)
    {
        var network = new Vpc(this, "Vpc", new VpcProps { MaxAzs = 2, NatGateways = 0 });
        _cluster = new Cluster(this, "Cluster", new ClusterProps { Vpc = network });
        _listener = new ApplicationLoadBalancer(this, "Balancer", new ApplicationLoadBalancerProps { Vpc = network }).AddListener("Http", new BaseApplicationListenerProps { Port = 80 });
    }

    protected static PortMapping[] Ports { get; } = [new PortMapping { ContainerPort = 8080 }];

    protected static ContainerImage Site { get; } = ContainerImage.FromRegistry("shop/site");

    protected FargateService Serve(TaskDefinition task, IServiceConnectProps? connect = null)
    {
        var service = new FargateService(this, "Service", new FargateServiceProps { Cluster = _cluster, TaskDefinition = task, ServiceConnectConfiguration = connect });
        _listener.AddTargets("Site", new AddApplicationTargetsProps { Port = 80, Targets = [service] });
        return service;
    }
}

internal sealed class ContainerImages : ContainerStack
{
    public ContainerImages(Construct scope, string id)
        : base(scope, id)
    {
        var built = new DockerImageAsset(this, "Built", new DockerImageAssetProps { Directory = "Site", File = "Dockerfile" });
        var repository = Repository.FromRepositoryName(this, "Repository", "shop");
        ContainerImage[] images =
        [
            ContainerImage.FromAsset("Site"), new AssetImage(Path.Combine(Directory.GetCurrentDirectory(), "Site"), new AssetImageProps { File = "Dockerfile" }), ContainerImage.FromDockerImageAsset(built), ContainerImage.FromRegistry(built.ImageUri),
            ContainerImage.FromEcrRepository(repository, "7"), new EcrImage(repository, "8"), new RepositoryImage("shop/site"), ContainerImage.FromRegistry("nginx:1.27"),
        ];
        var task = new FargateTaskDefinition(this, "Task");
        for (var i = 0; i < images.Length; i++)
        {
            task.AddContainer("c" + i, new ContainerDefinitionOptions { Image = images[i], PortMappings = [new PortMapping { ContainerPort = 8080 + i }] });
        }

        Serve(task);
    }
}

internal sealed class ContainerEnvironments : ContainerStack
{
    public ContainerEnvironments(Construct scope, string id)
        : base(scope, id)
    {
        var task = new FargateTaskDefinition(this, "Task");
        var secret = new Amazon.CDK.AWS.SecretsManager.Secret(this, "Secret");
        var site = task.AddContainer("site", new ContainerDefinitionOptions
        {
            Image = Site,
            Environment = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://+:8080", ["Mode"] = "a" },
            Secrets = new Dictionary<string, Secret> { ["Password"] = Secret.FromSecretsManager(secret) },
            PortMappings = Ports,
            StopTimeout = Duration.Seconds(45),
        });
        site.AddEnvironment("Mode", "b");
        site.AddSecret("Token", Secret.FromSecretsManager(secret));
        task.AddContainer("worker", new ContainerDefinitionOptions { Image = Site, EnvironmentFiles = [EnvironmentFile.FromBucket(new Bucket(this, "Files"), "worker.env")] });
        Serve(task);
    }
}

internal sealed class ContainerMounts : ContainerStack
{
    public ContainerMounts(Construct scope, string id)
        : base(scope, id)
    {
        var task = new FargateTaskDefinition(this, "Task", new FargateTaskDefinitionProps { Volumes = [new Amazon.CDK.AWS.ECS.Volume { Name = "settings" }] });
        var site = task.AddContainer("site", new ContainerDefinitionOptions { Image = Site, PortMappings = Ports });
        site.AddMountPoints(new MountPoint { ContainerPath = "/app/settings", SourceVolume = "settings", ReadOnly = true });
        site.AddUlimits(new Ulimit { Name = UlimitName.NOFILE, SoftLimit = 1024, HardLimit = 2048 });
        Serve(task);
    }
}

internal sealed class ContainerConnect : ContainerStack
{
    public ContainerConnect(Construct scope, string id)
        : base(scope, id)
    {
        var task = new FargateTaskDefinition(this, "Task");
        task.AddContainer("site", new ContainerDefinitionOptions
        {
            Image = Site,
            PortMappings = [new PortMapping { ContainerPort = 8080, Name = "site", AppProtocol = AppProtocol.Grpc }, new PortMapping { ContainerPort = 9090, Name = "admin", AppProtocol = AppProtocol.Http2 }],
        });
        Serve(task, new ServiceConnectProps { Namespace = "shop", Services = [new ServiceConnectService { PortMappingName = "site", Port = 80 }] });
    }
}

internal sealed class ContainerOfAnyTask : ContainerStack
{
    public ContainerOfAnyTask(Construct scope, string id)
        : base(scope, id)
    {
        var task = new TaskDefinition(this, "Task", new TaskDefinitionProps
        {
            Compatibility = Compatibility.EC2_AND_FARGATE,
            Cpu = "256",
            MemoryMiB = "512",
            ProxyConfiguration = new AppMeshProxyConfiguration(new AppMeshProxyConfigurationConfigProps
            {
                ContainerName = "envoy",
                Properties = new AppMeshProxyConfigurationProps { AppPorts = [8080], ProxyIngressPort = 15000, ProxyEgressPort = 15001, IgnoredUID = 1337 },
            }),
        });
        task.AddContainer("site", new ContainerDefinitionOptions { Image = Site, PortMappings = Ports });
        _ = new ContainerDefinition(this, "Envoy", new ContainerDefinitionProps { TaskDefinition = task, ContainerName = "envoy", Image = ContainerImage.FromRegistry("envoyproxy/envoy:v1.31"), User = "1337" });
        Serve(task);
    }
}
