using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A listener of the program.</summary>
internal sealed class ListenerObject : CdkConstruct, IListener
{
    private readonly CfnObject _resource;
    private readonly Props _props;
    private readonly ConnectionsObject _connections = new();
    private Slot? _default;

    public ListenerObject(Arguments arguments)
        : this(CdkObject.Of<CdkConstruct>(arguments[0]) ?? arguments.Program.Assembly.Nowhere, arguments.PropsAt(2)["LoadBalancer"] is var balancer ? Of(balancer.Value) as ILoadBalancer : null, arguments[1].Text ?? "{?}", arguments.Place, arguments.PropsAt(2))
    {
    }

    public ListenerObject(CdkConstruct scope, ILoadBalancer? loadBalancer, string id, Place place, Props props, string? name = null)
        : base(scope, id, place, scope.Assembly)
    {
        LoadBalancer = loadBalancer;
        _props = props;
        (Protocol, Port) = ApplicationPorts.Resolve(props["Protocol"], props["Port"], place);
        _resource = new CfnObject(this, "Resource", "AWS::ElasticLoadBalancingV2::Listener", place, Assembly) { ConstructId = name ?? Id, IsOpen = !props.IsComplete };
        _resource.Has("LoadBalancerArn", () => loadBalancer is null ? Nodes.Of(props["LoadBalancer"]) ?? Nodes.Unknown("the load balancer is not known", place) : Nodes.Of(loadBalancer.Arn(place)))
            .Has("Port", Port).Has("Protocol", Protocol)
            .Has("Certificates", () => props["Certificates"] is { IsNull: false } certificates ? MadeNodes.List([Nodes.Unknown("a certificate", certificates.Place)], certificates.Place) : null)
            .Has("DefaultActions", () => _default is { } action ? ActionObject.Nodes(action) : null);
        _connections.DefaultPort = new Slot(PortObject.Tcp(Port), place);
        _connections.Groups.AddRange(loadBalancer?.Connections.Groups ?? []);
        if (props["DefaultAction"] is { IsNull: false } action)
        {
            SetDefault(action);
        }

        if (props["DefaultTargetGroups"] is { IsNull: false } groups)
        {
            SetDefault(new Slot(ActionObject.Forward(groups), groups.Place));
        }

        if (props["Open"].Truth != false && loadBalancer is not null)
        {
            Open(loadBalancer, place);
        }
    }

    public override string? TypeName { get; set; } = "Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationListener";

    public ILoadBalancer? LoadBalancer { get; }

    public ConnectionsObject? Source => LoadBalancer?.Connections;

    public Slot Port { get; }

    public Slot Protocol { get; }

    public override CdkConstruct DefaultChild => _resource;

    public Slot Arn(Place place) => new(_resource.Ref, place);

    public override Slot? Read(string property, Place place) => property switch
    {
        "ListenerArn" => Arn(place),
        "Port" => Port.At(place),
        "LoadBalancer" => _props["LoadBalancer"] is { IsNull: false } balancer ? balancer.At(place) : LoadBalancer is CdkObject own ? new Slot(own, place) : null,
        "Connections" => new Slot(_connections, place),
        _ => base.Read(property, place),
    };

    public override Slot? Call(string method, Arguments arguments) => ListenerCalls.Call(this, method, arguments);

    public override void Escape() => _resource.Escape();

    public void SetDefault(Slot action)
    {
        _default = action;
        Attach(action, this);
    }

    public void Attach(Slot action, CdkConstruct by) => ListenerCalls.Attach(this, _connections, action, by);

    /// <summary>The listener that <c>AddRedirect</c> makes: from port 80 to 443 unless the properties say otherwise.</summary>
    public static ListenerObject Redirect(LoadBalancerObject balancer, Arguments arguments)
    {
        var given = arguments.PropsAt(0);
        var listener = new Instance(arguments.Program.Assembly.ObjectType);
        var protocol = given["SourceProtocol"];
        listener.Members["Protocol"] = protocol.IsNull ? new Slot(new EnumMember("ApplicationProtocol", "HTTP", 0), arguments.Place) : protocol;
        listener.Members["Port"] = given["SourcePort"] is { IsNull: false } port ? port : Slot.Of(80, arguments.Place);
        listener.Members["Open"] = given["Open"];
        listener.Members["DefaultAction"] = new Slot(ActionObject.Of("Redirect", arguments, arguments.Place)!, arguments.Place);
        return new ListenerObject(balancer, balancer, "Redirect" + Texts.Of(listener.Members["Port"]) + "To" + (given["TargetPort"].Number is { } target ? Nodes.Text(target) : "443"), arguments.Place, new Props(new Slot(listener, arguments.Place)));
    }

    // An imported group that may not be changed stays as it is.
    private void Open(ILoadBalancer loadBalancer, Place place)
    {
        var connection = new Slot(PortObject.Tcp(Port), place);
        foreach (var group in loadBalancer.Connections.Groups)
        {
            group.Allow(new Slot(PeerObject.Of("AnyIpv4", null, place)!, place), connection, place, isEgress: false);
            if (loadBalancer.IsDualStack)
            {
                group.Allow(new Slot(PeerObject.Of("AnyIpv6", null, place)!, place), connection, place, isEgress: false);
            }
        }
    }
}
