using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>An ECS service, on Fargate or on instances.</summary>
internal sealed class ServiceObject : ConnectableObject, ITarget
{
    private readonly CfnObject _resource;
    private readonly List<TemplateNode> _registrations = [];
    private readonly List<TargetGroupObject> _groups = [];
    private readonly Slot _task;
    private readonly PlacementConstraints _constraints;
    private readonly bool _isFargate;
    private bool _mayHaveRegistrations;

    /// <param name="scope">The scope.</param>
    /// <param name="id">The id.</param>
    /// <param name="place">Where it is made.</param>
    /// <param name="isFargate">Whether it runs on Fargate.</param>
    /// <param name="props">The properties.</param>
    /// <param name="name">What findings call it; null for its id.</param>
    public ServiceObject(CdkConstruct scope, string id, Place place, bool isFargate, Props props, string? name = null)
        : base(scope, id, place, scope.Assembly)
    {
        _task = props["TaskDefinition"];
        _isFargate = isFargate;
        _constraints = new PlacementConstraints(props);
        var cluster = Of<ClusterObject>(props["Cluster"]);
        _resource = new CfnObject(this, "Service", "AWS::ECS::Service", place, Assembly) { ConstructId = name ?? Id, IsOpen = !props.IsComplete };
        _resource.Has("LaunchType", () => props["CapacityProviderStrategies"].IsNull ? MadeNodes.Text(isFargate ? "FARGATE" : "EC2", place) : null)
            .Has("CapacityProviderStrategy", props["CapacityProviderStrategies"])
            .Has("Cluster", () => cluster is null ? Nodes.Of(props["Cluster"]) : Nodes.Of(cluster.Ref(place)))
            .Has("TaskDefinition", () => Task is { } task ? Nodes.Of(task.Arn(_task.Place)) : Nodes.Of(_task))
            .Has("DesiredCount", props["DesiredCount"])
            .Has("PlacementConstraints", _constraints.Node)
            .Has("DeploymentController", () => props["DeploymentController"] is { IsNull: false } controller ? Nodes.Object(controller.Place, ("Type", Nodes.Of(new Props(controller)["Type"]))) : null)
            .Has("LoadBalancers", () => _mayHaveRegistrations ? MadeNodes.List(_registrations.Append(MadeNodes.Unknown("the service may be registered elsewhere", null, true, place)), place) : Nodes.ListOf(_registrations, place));
        if (Mode is "awsvpc")
        {
            Awsvpc(props, cluster, name);
        }
        else if (cluster is null || Mode is null)
        {
            Connections.MayHaveMore = true;
        }
        else
        {
            // The groups that the cluster's instances have now; those of capacity that is added later do not count.
            Connections.Groups.AddRange(cluster.Connections.Groups);
            Connections.MayHaveMore = cluster.Connections.MayHaveMore;
        }

        Assembly.BeforeSynthesis.Add(DependOnListeners);
    }

    public TaskDefinitionObject? Task => Of<TaskDefinitionObject>(_task);

    public string? TargetType => Mode switch
    {
        "awsvpc" => "ip",
        null => null,
        _ => "instance",
    };

    // Fargate has no other network mode, whatever is known of the task definition.
    private string? Mode => _isFargate ? "awsvpc" : Task?.Mode.Text;

    public override CdkConstruct DefaultChild => _resource;

    public override Slot? Read(string property, Place place) => property switch
    {
        "TaskDefinition" => _task.At(place),
        "ServiceName" => new Slot(_resource.Attribute("Name"), place),
        "ServiceArn" => new Slot(_resource.Ref, place),
        _ => base.Read(property, place),
    };

    public override Slot? Call(string method, Arguments arguments)
    {
        switch (method)
        {
            case "AttachToApplicationTargetGroup" when Of<TargetGroupObject>(arguments[0]) is { } group:
                AttachTo(group, arguments[0].Place);
                return Slot.Of(null, arguments.Place);
            case "AttachToApplicationTargetGroup":
                Register(arguments[0], Task?.DefaultContainer, Slot.Of(null, arguments.Place), arguments.Place);
                return Slot.Of(null, arguments.Place);
            case "AddPlacementConstraints":
                _constraints.Add(new Slot(arguments.From(0), arguments.Place));
                return Slot.Of(null, arguments.Place);
            case "LoadBalancerTarget":
                return new Slot(new EcsTargetObject(this, arguments.PropsAt(0)), arguments.Place);
            case "RegisterLoadBalancerTargets":
                EcsTargetObject.Register(this, arguments);
                return Slot.Of(null, arguments.Place);
            default:
                return null;
        }
    }

    public override void Escape()
    {
        base.Escape();
        _mayHaveRegistrations = true;
        _resource.Escape();
    }

    public void AttachTo(TargetGroupObject group, Place place) => AttachTo(group, Task?.DefaultContainer, Slot.Of(null, place), place);

    /// <summary>Registers a port of a container; the container's first port when none is given.</summary>
    public void AttachTo(TargetGroupObject group, ContainerObject? container, Slot port, Place place)
    {
        var registered = Register(new Slot(group, place), container, port, place);
        _groups.Add(group);
        group.Takes(TargetType);
        group.Register(Connections, new Slot(HostPorts(container, registered, place), place), place);
    }

    private Slot Register(Slot group, ContainerObject? container, Slot port, Place place)
    {
        var registered = !port.IsNull ? port : container?.FirstPort(place) ?? Slot.Unknown("the container is not known", place);
        _registrations.Add(Nodes.Object(
            place,
            ("ContainerName", container is null ? Nodes.Unknown("the container is not known", place) : Nodes.Of(container.Name.At(place))),
            ("ContainerPort", Nodes.Of(registered)),
            ("TargetGroupArn", Nodes.Of(Of(group.Value)?.Read("TargetGroupArn", place) ?? group))));
        return registered;
    }

    private PortObject HostPorts(ContainerObject? container, Slot port, Place place)
    {
        if (Mode is "awsvpc" or "host")
        {
            return PortObject.Tcp(port);
        }

        if (container?.Mapping(port) is not { } mapping || Task?.Mode.Text is null)
        {
            var unknown = Slot.Unknown("the host port is not known", place);
            return new PortObject(Slot.Of("tcp", place), unknown, unknown);
        }

        var host = PortMappings.HostPort(mapping, Task.Mode);
        return host.Number == 0 || host.IsNull ? new PortObject(Slot.Of("tcp", place), Slot.Of(32768, place), Slot.Of(65535, place)) : PortObject.Tcp(host);
    }

    private void Awsvpc(Props props, ClusterObject? cluster, string? name)
    {
        var given = props["SecurityGroups"];
        if (given.IsNull || (given.Value is ListDatum { IsComplete: true, Items.Count: 0 }))
        {
            Connections.Groups.Add(new SecurityGroupObject(this, "SecurityGroup", Place, cluster?.Vpc ?? Slot.Unknown("the VPC is the cluster's", Place), Slot.Of(true, Place), name: name ?? Id));
        }
        else
        {
            Connections.Add(given);
        }

        var own = Connections.Groups.ToList();
        _resource.Has("NetworkConfiguration", () => Nodes.Object(Place, ("AwsvpcConfiguration", Nodes.Object(
            Place,
            ("SecurityGroups", given.Items.Count == 0 && given.Value is not Unknown ? Nodes.ListOf([.. own.Select(group => Nodes.Of(group.GroupId(Place)))], Place) : SecurityGroupObject.Ids(given)),
            ("Subnets", MadeNodes.Unknown("the VPC's subnets are known when the app is synthesised", null, true, Place))))));
    }

    // CDK lets a service depend on the listeners of its target groups.
    private void DependOnListeners()
    {
        foreach (var listener in _groups.SelectMany(group => group.Attached))
        {
            Assembly.Dependencies.Add((_resource, listener));
        }
    }
}
