using Amazon.CDK;
using Amazon.CDK.AWS.AutoScaling;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Constructs;

namespace Oracle.Stacks;

/// <summary>A load balancer before an ECS cluster on instances.</summary>
internal abstract class InstancesStack : Stack
{
    protected InstancesStack(Construct scope, string id)
        : base(scope, id)
    {
        Network = new Vpc(this, "Vpc", new VpcProps { MaxAzs = 2, NatGateways = 0 });
        Cluster = new Cluster(this, "Cluster", new ClusterProps { Vpc = Network, ClusterName = id.ToLowerInvariant() });
        Balancer = new ApplicationLoadBalancer(this, "Balancer", new Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationLoadBalancerProps { Vpc = Network });
        Listener = Balancer.AddListener("Http", new BaseApplicationListenerProps { Port = 80 });
    }

    protected Vpc Network { get; }

    protected Cluster Cluster { get; }

    protected ApplicationLoadBalancer Balancer { get; }

    protected ApplicationListener Listener { get; }

    protected static AddCapacityOptions Machines => new() { InstanceType = InstanceType.Of(InstanceClass.T3, InstanceSize.MICRO) };

    protected AutoScalingGroup Fleet(string id = "Fleet") => new(this, id, new AutoScalingGroupProps
    {
        Vpc = Network,
        InstanceType = new InstanceType("t3.small"),
        MachineImage = EcsOptimizedImage.AmazonLinux2(),
        VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PUBLIC },
    });

    protected AsgCapacityProvider Provider(AutoScalingGroup fleet, string id = "Provider") => new(this, id, new AsgCapacityProviderProps { AutoScalingGroup = fleet });

    protected Ec2Service Service(NetworkMode? mode = null, double? hostPort = null, ICluster? cluster = null, string id = "Service", ICapacityProviderStrategy[]? strategies = null)
    {
        var task = new Ec2TaskDefinition(this, id + "Task", new Ec2TaskDefinitionProps { NetworkMode = mode });
        task.AddContainer("web", new ContainerDefinitionOptions
        {
            Image = ContainerImage.FromRegistry("example/web"),
            MemoryReservationMiB = 256,
            PortMappings = [new PortMapping { ContainerPort = 5000, HostPort = hostPort }],
        });
        return new Ec2Service(this, id, new Ec2ServiceProps { Cluster = cluster ?? Cluster, TaskDefinition = task, CapacityProviderStrategies = strategies });
    }

    protected void Serve(params IApplicationLoadBalancerTarget[] targets) => Listener.AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = targets });
}

internal sealed class HostPorts : InstancesStack
{
    public HostPorts(Construct scope, string id)
        : base(scope, id)
    {
        Cluster.AddCapacity("Machines", Machines);
        Serve(Service());
        foreach (var (name, port, service) in new[]
        {
            ("Dynamic", 8081, Service(NetworkMode.BRIDGE, 0, id: "DynamicService")),
            ("Fixed", 8082, Service(NetworkMode.BRIDGE, 5001, id: "FixedService")),
            ("Host", 8083, Service(NetworkMode.HOST, id: "HostService")),
            ("Nat", 8084, Service(NetworkMode.NAT, id: "NatService")),
            ("Own", 8085, Service(NetworkMode.AWS_VPC, id: "OwnService")),
        })
        {
            Balancer.AddListener(name, new BaseApplicationListenerProps { Port = port, Protocol = ApplicationProtocol.HTTP })
                .AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [service] });
        }
    }
}

internal sealed class CapacityProviderInstances : InstancesStack
{
    public CapacityProviderInstances(Construct scope, string id)
        : base(scope, id)
    {
        Cluster.AddAsgCapacityProvider(Provider(Fleet()));
        Serve(Service());
    }
}

internal sealed class CapacityProviderOnHostPorts : InstancesStack
{
    public CapacityProviderOnHostPorts(Construct scope, string id)
        : base(scope, id)
    {
        Cluster.AddAsgCapacityProvider(Provider(Fleet()));
        Cluster.AddAsgCapacityProvider(Provider(Fleet("Spare"), "SpareProvider"), new AddAutoScalingGroupCapacityOptions { CanContainersAccessInstanceRole = true });
        Serve(Service(NetworkMode.HOST));
    }
}

internal sealed class CapacityProviderStrategies : InstancesStack
{
    public CapacityProviderStrategies(Construct scope, string id)
        : base(scope, id)
    {
        var provider = Provider(Fleet());
        Cluster.EnableFargateCapacityProviders();
        Cluster.AddAsgCapacityProvider(provider);
        Cluster.AddDefaultCapacityProviderStrategy([new CapacityProviderStrategy { CapacityProvider = provider.CapacityProviderName, Weight = 1 }]);
        Serve(Service(strategies: [new CapacityProviderStrategy { CapacityProvider = provider.CapacityProviderName, Weight = 1 }]));
    }
}

internal sealed class OpenedCluster : InstancesStack
{
    public OpenedCluster(Construct scope, string id)
        : base(scope, id)
    {
        Cluster.AddAsgCapacityProvider(Provider(Fleet()));
        Serve(Service());
        Cluster.Connections.AllowFrom(Balancer, Port.TcpRange(32768, 65535));
    }
}

internal sealed class OpenedFleets : InstancesStack
{
    public OpenedFleets(Construct scope, string id)
        : base(scope, id)
    {
        var (fleet, spare) = (Fleet(), Fleet("Spare"));
        Cluster.AddAsgCapacityProvider(Provider(fleet));
        Cluster.AddAsgCapacityProvider(Provider(spare, "SpareProvider"));
        Serve(Service());
        fleet.Connections.AllowFrom(Balancer, Port.TcpRange(32768, 65535));
        Balancer.Connections.AllowTo(spare, Port.AllTcp());
    }
}

internal sealed class FleetGroupInCluster : InstancesStack
{
    public FleetGroupInCluster(Construct scope, string id)
        : base(scope, id)
    {
        var fleet = Fleet();
        Cluster.AddAsgCapacityProvider(Provider(fleet));
        Cluster.Connections.AddSecurityGroup([.. fleet.Connections.SecurityGroups]);
        Serve(Service());
    }
}

internal sealed class LaterCapacity : InstancesStack
{
    public LaterCapacity(Construct scope, string id)
        : base(scope, id)
    {
        Cluster.AddCapacity("Early", Machines);
        var service = Service();
        Cluster.AddCapacity("Late", new AddCapacityOptions { InstanceType = new InstanceType("m5.large"), AllowAllOutbound = false });
        Serve(service);
    }
}

internal sealed class OnlyLaterCapacity : InstancesStack
{
    public OnlyLaterCapacity(Construct scope, string id)
        : base(scope, id)
    {
        var service = Service();
        Cluster.AddCapacity("Late", Machines).AddUserData("echo ECS_LOGLEVEL=warn >> /etc/ecs/ecs.config");
        Serve(service);
    }
}

internal sealed class CapacityOfCluster : InstancesStack
{
    public CapacityOfCluster(Construct scope, string id)
        : base(scope, id) => Serve(Service(NetworkMode.BRIDGE, cluster: new Cluster(this, "Machines", new ClusterProps { Vpc = Network, Capacity = Machines })));
}

internal sealed class ImportedCluster : InstancesStack
{
    public ImportedCluster(Construct scope, string id)
        : base(scope, id) => Serve(Service(NetworkMode.BRIDGE, cluster: Amazon.CDK.AWS.ECS.Cluster.FromClusterAttributes(this, "Shared", new ClusterAttributes
        {
            ClusterName = "shared",
            Vpc = Network,
            SecurityGroups = [SecurityGroup.FromSecurityGroupId(this, "Machines", "sg-0machines00000001")],
        })));
}

internal sealed class ImportedClusterWithoutGroups : InstancesStack
{
    public ImportedClusterWithoutGroups(Construct scope, string id)
        : base(scope, id) => Serve(Service(
            NetworkMode.BRIDGE, cluster: Amazon.CDK.AWS.ECS.Cluster.FromClusterAttributes(this, "Shared", new ClusterAttributes { ClusterName = "shared", Vpc = Network, SecurityGroups = [] })));
}

internal sealed class TasksForEverything : InstancesStack
{
    public TasksForEverything(Construct scope, string id)
        : base(scope, id)
    {
        Cluster.AddCapacity("Machines", Machines);
        var both = Task("Both", new TaskDefinitionProps { Compatibility = Compatibility.EC2_AND_FARGATE, NetworkMode = NetworkMode.AWS_VPC, Cpu = "256", MemoryMiB = "512" });
        var machines = Task("Machine", new TaskDefinitionProps { Compatibility = Compatibility.EC2, MemoryMiB = "512" });
        Serve(new Ec2Service(this, "OnMachines", new Ec2ServiceProps { Cluster = Cluster, TaskDefinition = machines }));
        Balancer.AddListener("Fargate", new BaseApplicationListenerProps { Port = 8080 })
            .AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [new FargateService(this, "OnFargate", new FargateServiceProps { Cluster = Cluster, TaskDefinition = both })] });
    }

    private TaskDefinition Task(string id, TaskDefinitionProps props)
    {
        var task = new TaskDefinition(this, id, props);
        task.AddContainer("api", new ContainerDefinitionOptions { Image = ContainerImage.FromRegistry("example/api"), PortMappings = [new PortMapping { ContainerPort = 3000 }] });
        return task;
    }
}
