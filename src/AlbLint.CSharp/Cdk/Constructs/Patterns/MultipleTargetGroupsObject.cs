using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs.Patterns;

/// <summary><c>ApplicationMultipleTargetGroupsFargateService</c> and <c>ApplicationMultipleTargetGroupsEc2Service</c>.</summary>
internal sealed class MultipleTargetGroupsObject : PatternObject
{
    private readonly List<LoadBalancerObject> _balancers = [];
    private readonly List<ListenerObject> _listeners = [];
    private readonly List<TargetGroupObject> _groups = [];

    public MultipleTargetGroupsObject(Arguments arguments, bool isFargate)
        : base(arguments, isFargate)
    {
        var none = Slot.Of(null, Place);
        if (Props["LoadBalancers"] is { IsNull: false } balancers)
        {
            foreach (var item in All(balancers))
            {
                AddBalancer(new Props(item));
            }
        }
        else
        {
            var balancer = Balancer("LB", Place, none, none, none, Id);
            _balancers.Add(balancer);
            AddListener(balancer, "PublicListener", Id, Made(), Made());
        }

        var service = MakeService(new Props(Props["TaskImageOptions"])["ContainerPorts"], defaultPort: true);
        if (Props["TargetGroups"] is { IsNull: false } groups)
        {
            foreach (var item in All(groups))
            {
                AddGroup(service, new Props(item));
            }

            Group = _groups.FirstOrDefault();
        }
        else if (_listeners.Count > 0)
        {
            var port = Task?.DefaultContainer?.FirstPort(Place) ?? Slot.Unknown("the default container is not known", Place);
            Group = MakeGroup(_listeners[0], "ECS", Place, Made(("Port", port)), Id);
            service.AttachTo(Group, Place);
        }
    }

    public override Slot? Read(string property, Place place) => property switch
    {
        "LoadBalancer" when _balancers.Count > 0 => new Slot(_balancers[0], place),
        "Listener" when _listeners.Count > 0 => new Slot(_listeners[0], place),
        // Without the properties of the same names these lists are empty.
        "LoadBalancers" => List(Props[property].IsNull ? [] : _balancers, Props[property], place),
        "Listeners" => List(Props["LoadBalancers"].IsNull ? [] : _listeners, Props["LoadBalancers"], place),
        "TargetGroups" => List(_groups, Props[property], place),
        _ => base.Read(property, place),
    };

    public override void Escape()
    {
        base.Escape();
        foreach (var part in _balancers.Concat<CdkConstruct>(_listeners).Concat(_groups))
        {
            part.Escape();
        }
    }

    private static Slot List(IEnumerable<CdkConstruct> items, Slot property, Place place) => new(new ListDatum(items.Select(item => new Slot(item, place)), property.IsCompleteList), place);

    // The CDK refuses empty lists.
    private IReadOnlyList<Slot> All(Slot list)
    {
        RefuseIf(list is { IsCompleteList: true, Items.Count: 0 });
        if (!list.IsCompleteList)
        {
            Assembly.LeaveOpen("the list may have more items", list.Place);
        }

        return list.Items;
    }

    private void AddBalancer(Props props)
    {
        var name = props["Name"].Text ?? "{" + (props["Name"].Value.Symbol ?? "?") + "}";
        var balancer = Balancer(name, props.Place, props["PublicLoadBalancer"], props["IdleTimeout"], Slot.Of(null, Place), name);
        _balancers.Add(balancer);
        foreach (var item in All(props["Listeners"]))
        {
            var listener = new Props(item);
            AddListener(balancer, listener["Name"].Text ?? "{?}", listener["Name"].Text ?? Id, listener, props);
        }
    }

    private void AddListener(LoadBalancerObject balancer, string id, string name, Props props, Props ofBalancer)
    {
        var protocol = ListenerProtocol(props["Protocol"], props["Certificate"]);
        // Even with a certificate.
        RefuseIf(protocol.Member == "HTTPS" && (ofBalancer["DomainName"].IsNull || ofBalancer["DomainZone"].IsNull));
        _listeners.Add(new ListenerObject(balancer, balancer, id, props.Place, Props.Made(
            Assembly.ObjectType, props.Place, ("Protocol", protocol), ("Port", props["Port"]), ("Certificates", protocol.Member == "HTTP" ? Slot.Of(null, Place) : protocol)), name));
    }

    /// <summary>
    /// A target group for a port of the default container. The group always has port 80, and so speaks HTTP; a port that is not mapped gets mapped.
    /// </summary>
    private void AddGroup(ServiceObject service, Props target)
    {
        var (container, port) = (Task?.DefaultContainer, target["ContainerPort"]);
        if (container is not null && !container.Mappings.Select(mapping => new Props(mapping)).Any(mapping => IsFor(mapping, target)))
        {
            container.Add(TaskImage.Mapping(this, port, target["Protocol"]));
        }

        var hasConditions = !IsEmpty(target["HostHeader"]) || !IsEmpty(target["PathPattern"]);
        RefuseIf(target is { IsComplete: true } && hasConditions == target["Priority"].IsNull);
        var name = target["Listener"];
        if ((name.IsNull ? _listeners.FirstOrDefault() : _listeners.Find(listener => listener.Id == name.Text)) is not { } listener)
        {
            RefuseIf(name.Text is not null && !Assembly.IsPartial);
            Assembly.LeaveOpen("the listener of the target group is not known", name.Place);
            service.Escape();
            return;
        }

        var id = $"ECSTargetGroup{container?.Name.Text ?? "{?}"}{(port.Number is { } number ? Synthesis.Nodes.Text(number) : "{" + (port.Value.Symbol ?? "?") + "}")}";
        var group = MakeGroup(listener, id, target.Place, Props.Made(Assembly.ObjectType, target.Place, ("Port", Slot.Of(80, target.Place)), ("Priority", target["Priority"])), Id);
        _groups.Add(group);
        service.AttachTo(group, container, port, target.Place);
    }

    private TargetGroupObject MakeGroup(ListenerObject listener, string id, Place place, Props props, string name)
    {
        var group = new TargetGroupObject(listener, id + "Group", place, props, listener.LoadBalancer?.Vpc ?? Vpc, name);
        var action = new Slot(ActionObject.Forward([new Slot(group, place)]), place);
        if (props["Priority"].IsNull)
        {
            listener.SetDefault(action);
        }
        else
        {
            _ = new ListenerRuleObject(listener, listener, id + "Rule", place, action, props, name);
        }

        return group;
    }

    private static bool IsFor(Props mapping, Props target) => mapping["ContainerPort"].Value.Symbol is { } port && port == target["ContainerPort"].Value.Symbol
        && Protocol(mapping["Protocol"]) == Protocol(target["Protocol"]);

    private static string Protocol(Slot protocol) => protocol.Member ?? "TCP";

    private static bool IsEmpty(Slot text) => text.IsNull || text.Text?.Length == 0;
}
