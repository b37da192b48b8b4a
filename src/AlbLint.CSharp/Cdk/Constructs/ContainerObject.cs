using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A container of a task definition.</summary>
internal sealed class ContainerObject : CdkConstruct
{
    private readonly Props _props;
    private readonly List<Slot> _mappings = [];
    private readonly ContainerEnvironment _environment;
    private readonly ContainerVolumes _volumes = new();
    private bool _mayHaveMappings;

    public ContainerObject(TaskDefinitionObject task, Slot id, Place place, Props props)
        : this(task, task, id, place, props)
    {
    }

    /// <summary>A container that is made by its constructor, in a scope of its own.</summary>
    public ContainerObject(CdkConstruct scope, TaskDefinitionObject task, Slot id, Place place, Props props)
        : base(scope, id.Text ?? "{?}", place, task.Assembly)
    {
        Task = task;
        _props = props;
        Name = props["ContainerName"] is { IsNull: false } name ? name : id;
        Add(props["PortMappings"]);
        _environment = new ContainerEnvironment(props);
        task.Containers.Add(this);
    }

    public TaskDefinitionObject Task { get; }

    public Slot Name { get; }

    public bool IsEssential => _props["Essential"].Truth != false;

    /// <summary>The port mappings so far.</summary>
    public IReadOnlyList<Slot> Mappings => _mappings;

    /// <summary>Whether there are no other port mappings.</summary>
    public bool MappingsAreComplete => !_mayHaveMappings;

    /// <summary>The container port of the first mapping, which requests go to; unknown when it is not known.</summary>
    public Slot FirstPort(Place place) => _mappings.Count > 0 ? new Props(_mappings[0])["ContainerPort"] : Slot.Unknown("the port mappings are not known", place);

    public override Slot? Read(string property, Place place) => property switch
    {
        "ContainerName" => Name.At(place),
        "ContainerPort" => FirstPort(place),
        "TaskDefinition" => new Slot(Task, place),
        "PortMappings" => new Slot(new ListDatum(_mappings, MappingsAreComplete), place),
        _ => base.Read(property, place),
    };

    public override Slot? Call(string method, Arguments arguments)
    {
        switch (method)
        {
            case "AddPortMappings":
                Add(arguments[0]);
                break;
            case "AddEnvironment":
                SetVariable(arguments[0], arguments[1]);
                break;
            case "AddSecret":
                _environment.AddSecret(arguments[0]);
                break;
            default:
                return _volumes.Call(method, arguments) ? Slot.Of(null, arguments.Place) : null;
        }

        return Slot.Of(null, arguments.Place);
    }

    /// <summary>Sets an environment variable.</summary>
    public void SetVariable(Slot name, Slot value) => _environment.Set(name, value);

    public override void Escape()
    {
        _mayHaveMappings = true;
        _environment.Escape();
        _volumes.Escape();
    }

    /// <summary>The mapping of a container port.</summary>
    public Props? Mapping(Slot port) => _mappings.Select(mapping => new Props(mapping)).Where(mapping => mapping["ContainerPort"].Value.Symbol == port.Value.Symbol).Select(mapping => (Props?)mapping).FirstOrDefault();

    /// <summary>Maps a port.</summary>
    public void Add(Slot mappings)
    {
        foreach (var mapping in mappings.Value is ListDatum list ? list.Items : mappings.IsNull ? [] : [mappings])
        {
            _mappings.Add(mapping);
        }

        _mayHaveMappings |= mappings.Value is ListDatum { IsComplete: false } or Unknown;
    }

    public TemplateNode Node()
    {
        var container = new MadeMapping(Place);
        container.Add("Name", Nodes.Of(Name) ?? Nodes.Unknown("not given", Place));
        container.Add("PortMappings", MadeNodes.List(Mapped(), Place));
        container.Add("Essential", Nodes.Of(_props["Essential"]));
        container.Add("EntryPoint", Nodes.Of(_props["EntryPoint"]));
        container.Add("Command", Nodes.Of(_props["Command"]));
        container.Add("StopTimeout", Nodes.Of(_props["StopTimeout"]));
        container.Add("ResourceRequirements", Requirements());
        container.Add("MountPoints", _volumes.MountPoints(Place));
        foreach (var (name, node) in ImageObject.Properties(_props["Image"]).Concat(_environment.Properties(Place)))
        {
            container.Add(name, node);
        }

        if (!_props.IsComplete)
        {
            container.LeaveOpen("the properties are not known");
        }

        return container.Build();
    }

    private UnknownNode? Requirements() => new[] { "GpuCount", "InferenceAcceleratorResources" }.Select(name => _props[name])
        .Where(given => !given.IsNull).Select(given => Nodes.Unknown("the accelerators are not read", given.Place)).FirstOrDefault();

    private IEnumerable<TemplateNode> Mapped()
    {
        foreach (var slot in _mappings)
        {
            yield return PortMappings.Node(slot, Task.Mode);
        }

        if (_mayHaveMappings)
        {
            yield return MadeNodes.Unknown("the container may have more port mappings", null, true, Place);
        }
    }
}
