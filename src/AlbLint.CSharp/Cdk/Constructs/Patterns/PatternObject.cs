using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs.Patterns;

/// <summary>
/// An ECS service with its load balancers. Most of what it makes is named after it, since the program names nothing else. See
/// https://github.com/aws/aws-cdk/tree/main/packages/aws-cdk-lib/aws-ecs-patterns/lib
/// </summary>
internal abstract class PatternObject : CdkConstruct
{
    // https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-ecs-patterns/lib/base/application-load-balanced-service-base.ts
    private const string DefaultCluster = "EcsDefaultClusterMnL3mNNYN";
    private const double MinIdleTimeout = 1;
    private const double MaxIdleTimeout = 4000;
    private readonly CdkProgram _program;

    /// <param name="arguments">The arguments of the constructor.</param>
    /// <param name="isFargate">Whether the service runs on Fargate.</param>
    protected PatternObject(Arguments arguments, bool isFargate)
        : base(arguments)
    {
        _program = arguments.Program;
        IsFargate = isFargate;
        Props = arguments.PropsAt(2);
        RefuseIf(Props["TaskDefinition"].IsNull && Props["TaskImageOptions"].IsNull);
        RefuseIf(IsGiven("TaskDefinition") && IsGiven("TaskImageOptions"));
        RefuseIf(IsGiven("Cluster") && IsGiven("Vpc"));
        Cluster = Props["Cluster"] is { IsNull: false } cluster ? cluster : ClusterOfStack(Props["Vpc"]);
        if (!Props.IsComplete)
        {
            Assembly.LeaveOpen("what the construct is given is not known", Place);
        }
    }

    protected Props Props { get; }

    protected bool IsFargate { get; }

    /// <summary>The cluster: one that is given, or the one that the patterns of a stack share.</summary>
    protected Slot Cluster { get; }

    /// <summary>The VPC of the cluster.</summary>
    protected Slot Vpc => Of<ClusterObject>(Cluster)?.Vpc ?? Slot.Unknown("the VPC is the cluster's", Cluster.Place, Cluster.Value.Symbol is { } symbol ? symbol + ".Vpc" : null);

    /// <summary>The service; null before it is made, and for ever when the properties are not known.</summary>
    protected ServiceObject? Service { get; private set; }

    /// <summary>The task definition; null when it is not known.</summary>
    protected TaskDefinitionObject? Task => TaskSlot is { } slot ? Of<TaskDefinitionObject>(slot) : null;

    private Slot? TaskSlot { get; set; }

    /// <summary>The group that requests go to without further ado.</summary>
    protected TargetGroupObject? Group { get; set; }

    public override Slot? Read(string property, Place place) => property switch
    {
        "Cluster" => Cluster.At(place),
        "Service" when Service is { } service => new Slot(service, place),
        "TaskDefinition" when Service is not null => TaskSlot?.At(place),
        "TargetGroup" when Group is { } group => new Slot(group, place),
        _ => base.Read(property, place),
    };

    public override void Escape()
    {
        Service?.Escape();
        Task?.Escape();
        Group?.Escape();
    }

    /// <summary>What the CDK throws an exception for.</summary>
    protected void RefuseIf(bool isWrong)
    {
        if (isWrong)
        {
            _program.Abort("the CDK refuses what it is given", Place);
        }
    }

    /// <summary>Whether a property certainly has a value.</summary>
    protected bool IsGiven(string property) => Props[property] is { IsNull: false, IsUnknown: false };

    protected Props Made(params (string Name, Slot Value)[] members) => Props.Made(Assembly.ObjectType, Place, members);

    protected LoadBalancerObject Balancer(string id, Place place, Slot isPublic, Slot idleTimeout, Slot addressType, string name)
    {
        CheckIdleTimeout(idleTimeout);
        return new LoadBalancerObject(this, id, place, Made(("Vpc", Vpc), ("InternetFacing", isPublic.IsNull ? Slot.Of(true, place) : isPublic), ("IdleTimeout", idleTimeout), ("IpAddressType", addressType)), name);
    }

    /// <summary>Patterns check the range, which load balancers themselves do not.</summary>
    protected void CheckIdleTimeout(Slot idleTimeout) =>
        RefuseIf(idleTimeout.Value is Scalar { Content: TimeSpan time } && time.TotalSeconds is < MinIdleTimeout or > MaxIdleTimeout);

    /// <summary>The protocol of a listener: what is written, else what a certificate asks for.</summary>
    protected Slot ListenerProtocol(Slot written, Slot certificate)
    {
        RefuseIf(written.Member == "HTTP" && certificate is { IsNull: false, IsUnknown: false });
        return !written.IsNull ? written
            : certificate.IsUnknown ? Slot.Unknown("whether there is a certificate is not known", certificate.Place)
            : ApplicationPorts.Of(certificate.IsNull ? "HTTP" : "HTTPS", Place);
    }

    /// <summary>Makes the service and, unless one is given, its task definition.</summary>
    /// <param name="ports">The container ports of a task definition that is made.</param>
    /// <param name="defaultPort">Whether the default container gets port 80 when it has none.</param>
    protected ServiceObject MakeService(Slot ports, bool defaultPort)
    {
        var task = TaskSlot = Props["TaskDefinition"] is { IsNull: false } given ? given : new Slot(TaskImage.Task(this, IsFargate, new Props(Props["TaskImageOptions"]), ports), Place);
        if (defaultPort && Task?.DefaultContainer is { Mappings.Count: 0, MappingsAreComplete: true } container)
        {
            container.Add(TaskImage.Mapping(this, Slot.Of(TaskImage.DefaultPort, Place)));
        }

        Service = new ServiceObject(
            this, "Service", Place, IsFargate,
            Made(
                ("Cluster", Cluster), ("TaskDefinition", task), ("DesiredCount", Props["DesiredCount"]), ("SecurityGroups", Props["SecurityGroups"]), ("AssignPublicIp", Props["AssignPublicIp"]),
                ("VpcSubnets", Props["TaskSubnets"]), ("CapacityProviderStrategies", Props["CapacityProviderStrategies"]), ("DeploymentController", Props["DeploymentController"]), ("HealthCheckGracePeriod", Props["HealthCheckGracePeriod"])),
            Id);
        return Service;
    }

    // One cluster for all patterns of a stack that share a VPC.
    private Slot ClusterOfStack(Slot vpc)
    {
        var stack = Stack ?? Assembly.Nowhere;
        var id = DefaultCluster + (vpc.IsNull ? "" : Of<CdkConstruct>(vpc)?.Id ?? "{" + (vpc.Value.Symbol ?? "?") + "}");
        return new Slot(stack.Child(id) ?? new ClusterObject(stack, id, Place, vpc), Place);
    }
}
