using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A task definition.</summary>
internal sealed class TaskDefinitionObject : CdkConstruct
{
    private readonly CfnObject _resource;
    private readonly PlacementConstraints _constraints;
    private ContainerObject? _default;

    /// <param name="scope">The scope.</param>
    /// <param name="id">The id.</param>
    /// <param name="place">Where it is made.</param>
    /// <param name="mode">The network mode as CloudFormation has it.</param>
    /// <param name="props">The properties.</param>
    /// <param name="name">What findings call it; null for its id.</param>
    public TaskDefinitionObject(CdkConstruct scope, string id, Place place, Slot mode, Props props, string? name = null)
        : base(scope, id, place, scope.Assembly)
    {
        Mode = mode;
        _constraints = new PlacementConstraints(props);
        _resource = new CfnObject(this, "Resource", "AWS::ECS::TaskDefinition", place, Assembly) { ConstructId = name ?? Id, IsOpen = !props.IsComplete };
        // Windows knows no other mode than NAT, which CloudFormation does not name.
        _resource.Has("NetworkMode", mode.Text == "nat" ? Slot.Of(null, mode.Place) : mode)
            .Has("PlacementConstraints", _constraints.Node)
            .Has("RuntimePlatform", props["RuntimePlatform"])
            .Has("ProxyConfiguration", () => props["ProxyConfiguration"] is { IsNull: false } proxy ? Nodes.Unknown("the proxy is not read", proxy.Place) : null)
            .Has("ContainerDefinitions", () => MayHaveContainers ? MadeNodes.List([.. Containers.Select(container => container.Node()), MadeNodes.Unknown("the task may have more containers", null, true, place)], place)
                : Nodes.ListOf([.. Containers.Select(container => container.Node())], place));
    }

    public Slot Mode { get; }

    /// <summary>
    /// Whether containers with a network of their own get the variable AWS_REGION: those on instances do. See
    /// https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-ecs/lib/ec2/ec2-task-definition.ts
    /// </summary>
    public bool SaysRegion { get; init; }

    public List<ContainerObject> Containers { get; } = [];

    /// <summary>Whether containers may have been added that are not known.</summary>
    public bool MayHaveContainers { get; private set; }

    /// <summary>The container that requests go to: the first essential one, unless the program says otherwise.</summary>
    public ContainerObject? DefaultContainer => _default ?? Containers.FirstOrDefault(container => container.IsEssential);

    public override CdkConstruct DefaultChild => _resource;

    public Slot Arn(Place place) => new(_resource.Ref, place);

    public override Slot? Read(string property, Place place) => property switch
    {
        "DefaultContainer" => DefaultContainer is { } container ? new Slot(container, place) : Slot.Unknown("the default container is not known", place),
        "TaskDefinitionArn" => Arn(place),
        "Containers" => new Slot(new ListDatum(Containers.Select(container => new Slot(container, place)), !MayHaveContainers), place),
        _ => base.Read(property, place),
    };

    public override bool Write(string property, Slot value)
    {
        _default = property == "DefaultContainer" ? Of<ContainerObject>(value) : _default;
        return property == "DefaultContainer";
    }

    public override Slot? Call(string method, Arguments arguments)
    {
        switch (method)
        {
            case "AddContainer":
                var added = new ContainerObject(this, arguments[0], arguments.Place, arguments.PropsAt(1));
                if (SaysRegion && Mode.Text == "awsvpc")
                {
                    added.SetVariable(Slot.Of("AWS_REGION", arguments.Place), Stack?.Read("Region", arguments.Place) ?? Slot.Unknown("the region is not known", arguments.Place));
                }

                return new Slot(added, arguments.Place);
            case "FindContainer" when arguments[0].Text is { } name:
                return Containers.Find(container => container.Name.Text == name) is { } found ? new Slot(found, arguments.Place) : null;
            case "AddPlacementConstraint":
                _constraints.Add(arguments[0]);
                return Slot.Of(null, arguments.Place);
            case "AddFirelensLogRouter":
                MayHaveContainers = true;
                return Slot.Unknown("a log router", arguments.Place);
            default:
                return null;
        }
    }

    public override void Escape()
    {
        MayHaveContainers = true;
        _resource.Escape();
    }
}
