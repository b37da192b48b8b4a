using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs.Patterns;

/// <summary>
/// <c>ApplicationLoadBalancedFargateService</c> and <c>ApplicationLoadBalancedEc2Service</c>: one listener, one target group. The port of the
/// target group is that of its protocol, whatever the container's is.
/// </summary>
internal sealed class LoadBalancedServiceObject : PatternObject
{
    private readonly ListenerObject _listener;
    private readonly ListenerObject? _redirect;

    public LoadBalancedServiceObject(Arguments arguments, bool isFargate)
        : base(arguments, isFargate)
    {
        // The idle timeout of a load balancer that is given is checked and then ignored.
        CheckIdleTimeout(Props["IdleTimeout"]);
        var given = Props["LoadBalancer"];
        var balancer = given.IsNull ? Balancer("LB", Place, Props["PublicLoadBalancer"], Props["IdleTimeout"], Props["IpAddressType"], Id) : Of<ILoadBalancer>(given);
        var protocol = ListenerProtocol(Props["Protocol"], Props["Certificate"]);
        RefuseIf(protocol.Member == "HTTP" && Props["RedirectHTTP"].Truth == true);
        RefuseIf(protocol.Member == "HTTPS" && Props["Certificate"].IsNull && (Props["DomainName"].IsNull || Props["DomainZone"].IsNull));
        var scope = balancer as CdkConstruct ?? this;
        _listener = new ListenerObject(scope, balancer, "PublicListener", Place, Made(
            ("LoadBalancer", given), ("Protocol", protocol), ("Port", Props["ListenerPort"]), ("Open", Props["OpenListener"]), ("Certificates", protocol.Member == "HTTP" ? Slot.Of(null, Place) : protocol)), Id);
        var target = Props["TargetProtocol"] is { IsNull: false } written ? written : ApplicationPorts.Of("HTTP", Place);
        Group = new TargetGroupObject(_listener, "ECSGroup", Place, Made(("Protocol", target), ("ProtocolVersion", Props["ProtocolVersion"])), balancer?.Vpc ?? Vpc, Id);
        _listener.SetDefault(new Slot(ActionObject.Forward([new Slot(Group, Place)]), Place));
        if (Props["RedirectHTTP"].Truth == true)
        {
            _redirect = new ListenerObject(scope, balancer, "PublicRedirectListener", Place, Made(
                ("LoadBalancer", given), ("Protocol", ApplicationPorts.Of("HTTP", Place)), ("Port", Slot.Of(80, Place)), ("Open", Props["OpenListener"]),
                ("DefaultAction", new Slot(new ActionObject("redirect", [], Place), Place))), Id);
        }

        MakeService(Ports(new Props(Props["TaskImageOptions"])["ContainerPort"]), defaultPort: false).AttachTo(Group, Place);
    }

    public override Slot? Read(string property, Place place) => property switch
    {
        "LoadBalancer" => Of(_listener.LoadBalancer as Datum ?? Props["LoadBalancer"].Value) is { } balancer ? new Slot(balancer, place) : null,
        "Listener" => new Slot(_listener, place),
        "RedirectListener" => _redirect is null ? Slot.Of(null, place) : new Slot(_redirect, place),
        _ => base.Read(property, place),
    };

    public override void Escape()
    {
        base.Escape();
        _listener.Escape();
        (_listener.LoadBalancer as CdkObject)?.Escape();
    }

    // Port 0 counts as none.
    private Slot Ports(Slot port) => new(new ListDatum([port.IsNull || port.Number == 0 ? Slot.Of(TaskImage.DefaultPort, Place) : port]), port.Place);
}
