using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A listener of another app. Only rules can be added to it; its requests come from the security group that the import names.</summary>
internal sealed class ImportedListener : CdkConstruct, IListener
{
    private readonly Slot _arn;

    private ImportedListener(Arguments arguments, Slot arn, Slot group, Slot port)
        : base(arguments)
    {
        _arn = arn;
        Source = new ConnectionsObject { DefaultPort = port.IsNull ? null : new Slot(PortObject.Tcp(port), port.Place) };
        if (CdkObject.Of<SecurityGroupObject>(group) is { } known)
        {
            Source.Groups.Add(known);
        }
        else
        {
            Source.Peers.Add(new Slot(PeerObject.Unknown(group), group.Place));
        }
    }

    public ILoadBalancer? LoadBalancer => null;

    public ConnectionsObject Source { get; }

    /// <summary>The listener that a static method of <c>ApplicationListener</c> gives; null for others.</summary>
    public static ImportedListener? Of(string method, Arguments? arguments, Place place)
    {
        if (method is not ("FromApplicationListenerAttributes" or "FromLookup") || arguments is null)
        {
            return null;
        }

        var given = arguments.PropsAt(2);
        return method == "FromLookup"
            ? new ImportedListener(arguments, LookedUp.Or(given["ListenerArn"], "listener", arguments), LookedUp.Value("security group of listener", arguments), LookedUp.Or(given["ListenerPort"], "port of listener", arguments))
            : new ImportedListener(arguments, given["ListenerArn"], given["SecurityGroup"], given["DefaultPort"]);
    }

    public Slot Arn(Place place) => _arn.At(place);

    public override Slot? Read(string property, Place place) => property switch
    {
        "ListenerArn" => Arn(place),
        "Connections" => new Slot(Source, place),
        _ => base.Read(property, place),
    };

    public override Slot? Call(string method, Arguments arguments)
    {
        var props = arguments.PropsAt(1);
        switch (method)
        {
            case "AddTargetGroups":
                AddRule(arguments, new Slot(ActionObject.Forward(props["TargetGroups"]), props["TargetGroups"].Place), hasSuffix: false);
                return Slot.Of(null, arguments.Place);
            case "AddAction":
                AddRule(arguments, props["Action"], props["RemoveSuffix"].Truth != true);
                return Slot.Of(null, arguments.Place);
            case "AddTargets":
                arguments.Program.Abort("an imported listener has no AddTargets", arguments.Place);
                return null;
            default:
                return ListenerCalls.Call(this, method, arguments);
        }
    }

    // The default action is the other app's; the CDK refuses to set it.
    public void SetDefault(Slot action) => Attach(action, this);

    public void Attach(Slot action, CdkConstruct by) => ListenerCalls.Attach(this, Source, action, by);

    private void AddRule(Arguments arguments, Slot action, bool hasSuffix) =>
        _ = new ListenerRuleObject(this, this, (arguments[0].Text ?? "{?}") + (hasSuffix ? "Rule" : ""), arguments.Place, action, arguments.PropsAt(1), arguments[0].Text);
}
