using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A target group of the program.</summary>
internal class TargetGroupObject : CdkConstruct
{
    private readonly CfnObject? _resource;
    private readonly AttributeTable _attributes = new();
    private readonly List<TemplateNode> _targets = [];
    private readonly List<IListener> _listeners = [];
    private readonly List<CdkConstruct> _attached = [];
    private readonly List<(ConnectionsObject Connections, Slot Port, Place Place)> _members = [];
    private Slot _health;
    private Slot? _targetType;
    private bool _mayHaveMore;

    public TargetGroupObject(Arguments arguments)
        : this(CdkObject.Of<CdkConstruct>(arguments[0]) ?? arguments.Program.Assembly.Nowhere, arguments[1].Text ?? "{?}", arguments.Place, arguments.PropsAt(2), arguments.PropsAt(2)["Vpc"], null)
    {
    }

    public TargetGroupObject(CdkConstruct scope, string id, Place place, Props props, Slot vpc, string? name)
        : base(scope, id, place, scope.Assembly)
    {
        var isLambda = props["TargetType"].Member == "LAMBDA" || props["Targets"].Items.Any(item => Of(item.Value) is ITarget { TargetType: "lambda" });
        (Protocol, Port) = isLambda ? (Slot.Of(null, place), Slot.Of(null, place)) : ApplicationPorts.Resolve(props["Protocol"], props["Port"], place);
        _health = props["HealthCheck"];
        LoadBalancerAttributes.AddToTargetGroup(_attributes, props, isLambda);
        Writer = new TargetGroupWriter(this, props, () => _health);
        _resource = new CfnObject(this, "Resource", "AWS::ElasticLoadBalancingV2::TargetGroup", place, Assembly) { ConstructId = name ?? Id, IsOpen = !props.IsComplete, Writer = Writer };
        _resource.Has("Port", Port).Has("Protocol", Protocol).Has("ProtocolVersion", props["ProtocolVersion"])
            .Has("TargetType", () => Nodes.Of(TypeOf(props["TargetType"])))
            .Has("Targets", () => _targets.Count == 0 && !_mayHaveMore ? null : MadeNodes.List(_mayHaveMore ? _targets.Append(MadeNodes.Unknown("the group may have more targets", null, true, place)) : _targets, place))
            .Has("VpcId", () => isLambda ? null : VpcObject.IdOf(vpc))
            .Has("TargetGroupAttributes", () => _attributes.Node(place));
        HealthCheckProperties.AddTo(_resource, () => _health);
        foreach (var target in props["Targets"].Items)
        {
            Add(target, target.Place);
        }

        _mayHaveMore |= !props["Targets"].IsCompleteList;
    }

    /// <summary>A target group of another app, which the template does not hold.</summary>
    protected TargetGroupObject(Arguments arguments, Slot port)
        : base(arguments)
    {
        Port = port;
        Protocol = _health = Slot.Of(null, Place);
    }

    public override string? TypeName { get; set; } = "Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationTargetGroup";

    /// <summary>Adds properties to it; null for a target group of another app.</summary>
    public TargetGroupWriter? Writer { get; }

    public Slot Port { get; }

    public Slot Protocol { get; }

    public override CdkConstruct? DefaultChild => _resource;

    /// <summary>The listeners and rules that give the group a load balancer so far.</summary>
    public IReadOnlyList<CdkConstruct> Attached => _attached;

    public override Slot? Read(string property, Place place) => property switch
    {
        "TargetGroupArn" when _resource is not null => new Slot(_resource.Ref, place),
        "TargetGroupName" or "TargetGroupFullName" when _resource is not null => new Slot(_resource.Attribute(property), place),
        "HealthCheck" => _health.At(place),
        "LoadBalancerAttached" => Slot.Unknown("a dependency", place),
        _ => base.Read(property, place),
    };

    public override bool Write(string property, Slot value)
    {
        _health = property == "HealthCheck" ? value : _health;
        return property == "HealthCheck";
    }

    public override Slot? Call(string method, Arguments arguments)
    {
        switch (method)
        {
            case "AddTarget":
                foreach (var target in arguments[0].Value is ListDatum list ? list.Items : [arguments[0]])
                {
                    Add(target, target.Place);
                }

                _mayHaveMore |= arguments[0].Value is ListDatum { IsComplete: false };
                break;
            case "ConfigureHealthCheck":
                _health = arguments[0];
                break;
            case "SetAttribute":
                _attributes.Set(arguments[0], arguments[1]);
                break;
            case "RegisterConnectable" when Of(arguments[0].Value)?.Read("Connections", arguments.Place)?.Value is ConnectionsObject connections:
                Register(connections, arguments[1].IsNull ? new Slot(PortObject.Tcp(Port), arguments.Place) : arguments[1], arguments.Place);
                break;
            case "EnableCookieStickiness":
                LoadBalancerAttributes.Stick(_attributes, arguments[0], arguments[1]);
                break;
            case "RegisterListener":
                break;
            default:
                return null;
        }

        return Slot.Of(null, arguments.Place);
    }

    public override void Escape()
    {
        _mayHaveMore = true;
        _resource?.Escape();
    }

    public virtual void RegisterListener(IListener listener, CdkConstruct by)
    {
        _attached.Add(by);
        if (!_listeners.Contains(listener))
        {
            _listeners.Add(listener);
        }
    }

    /// <summary>Lets every load balancer that forwards to the group reach a member on a port.</summary>
    public virtual void Register(ConnectionsObject connections, Slot port, Place place)
    {
        if (_members.Count == 0)
        {
            Assembly.BeforeSynthesis.Add(Connect);
        }

        _members.Add((connections, port, place));
    }

    /// <summary>Says what kind of targets the group has; the first target decides.</summary>
    public void Takes(string? targetType) => _targetType ??= targetType is null ? Slot.Unknown("the target type follows from the targets", Place) : Slot.Of(targetType, Place);

    /// <summary>Registers something by its id.</summary>
    public void AddTarget(TemplateNode target) => _targets.Add(target);

    private void Add(Slot target, Place place)
    {
        if (Of(target.Value) is ITarget known)
        {
            Takes(known.TargetType);
            known.AttachTo(this, place);
            if (known.TargetType == "lambda")
            {
                _attributes.Has("stickiness.enabled", Slot.Of(null, place)); // functions know no sessions
            }
        }
        else
        {
            _mayHaveMore = true;
        }
    }

    private void Connect()
    {
        foreach (var source in _listeners.Select(listener => listener.Source).OfType<ConnectionsObject>().Distinct())
        {
            foreach (var (connections, port, place) in _members)
            {
                connections.AllowFrom(source, port, place);
            }
        }
    }

    private Slot TypeOf(Slot written) => written.Member is { } member ? Slot.Of(member.ToLowerInvariant(), written.Place)
        : !written.IsNull ? Slot.Unknown("the target type is not known", written.Place)
        : _targetType ?? (_mayHaveMore ? Slot.Unknown("the target type follows from the targets", Place) : written);
}
