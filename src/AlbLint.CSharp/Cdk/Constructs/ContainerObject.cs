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
    private readonly List<KeyValuePair<Slot, Slot>> _environment = [];
    private bool _mayHaveMappings;
    private bool _mayHaveVariables;

    public ContainerObject(TaskDefinitionObject task, Slot id, Place place, Props props)
        : base(task, id.Text ?? "{?}", place, task.Assembly)
    {
        Task = task;
        _props = props;
        Name = props["ContainerName"] is { IsNull: false } name ? name : id;
        Add(props["PortMappings"]);
        if (props["Environment"] is { IsNull: false } environment)
        {
            // The dictionary is read when the container is made.
            _environment.AddRange((environment.Value as MapDatum)?.Entries ?? []);
            _mayHaveVariables = environment.Value is not MapDatum { IsComplete: true };
        }

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
                _environment.Add(new(arguments[0], arguments[1]));
                break;
            default:
                return null;
        }

        return Slot.Of(null, arguments.Place);
    }

    public override void Escape() => _mayHaveMappings = _mayHaveVariables = true;

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
        var entries = new List<KeyValuePair<string, TemplateNode>>
        {
            new("Name", Nodes.Of(Name) ?? Nodes.Unknown("not given", Place)),
            new("Image", ImageObject.Node(_props["Image"])),
            new("PortMappings", MadeNodes.List(Mapped(), Place)),
        };
        Put("Essential", Nodes.Of(_props["Essential"]));
        Put("Environment", Environment());
        Put("EntryPoint", Nodes.Of(_props["EntryPoint"]));
        Put("Command", Nodes.Of(_props["Command"]));
        Put("StopTimeout", Nodes.Of(_props["StopTimeout"]));
        if (!_props.IsComplete)
        {
            entries.Add(MadeNodes.MayHaveMore("the properties are not known", Place));
        }

        return MadeNodes.Map(entries, Place);

        void Put(string name, TemplateNode? node)
        {
            if (node is not null)
            {
                entries.Add(new(name, node));
            }
        }
    }

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

    private TemplateNode? Environment()
    {
        var last = new Dictionary<string, KeyValuePair<Slot, Slot>>(StringComparer.Ordinal);
        foreach (var pair in _environment)
        {
            last[pair.Key.Value.Symbol ?? ""] = pair;
        }

        var items = last.Values.Select(pair => (TemplateNode?)Nodes.Object(pair.Value.Place, ("Name", Nodes.Of(pair.Key)), ("Value", Nodes.Of(pair.Value) ?? MadeNodes.Text("", pair.Value.Place)))).ToList();
        if (_mayHaveVariables)
        {
            items.Add(MadeNodes.Unknown("there may be more variables", null, true, Place));
        }

        return Nodes.ListOf(items, Place);
    }
}
