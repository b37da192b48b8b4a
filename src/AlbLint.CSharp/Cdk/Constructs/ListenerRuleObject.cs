using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A rule of a listener.</summary>
internal sealed class ListenerRuleObject : CdkConstruct
{
    private readonly IListener? _listener;
    private Slot _action;

    public ListenerRuleObject(Arguments arguments)
        : this(CdkObject.Of<CdkConstruct>(arguments[0]) ?? arguments.Program.Assembly.Nowhere, Of(arguments.PropsAt(2)["Listener"].Value) as IListener, arguments[1].Text ?? "{?}", arguments.Place, Action(arguments.PropsAt(2)), arguments.PropsAt(2), null)
    {
    }

    public ListenerRuleObject(CdkConstruct scope, IListener? listener, string id, Place place, Slot action, Props props, string? name)
        : base(scope, id, place, scope.Assembly)
    {
        _listener = listener;
        _action = action;
        var resource = new CfnObject(this, "Resource", "AWS::ElasticLoadBalancingV2::ListenerRule", place, Assembly) { ConstructId = name ?? Id, IsOpen = !props.IsComplete };
        resource.Has("ListenerArn", () => listener is null ? Nodes.Unknown("the listener is not known", place) : Nodes.Of(listener.Arn(place)))
            .Has("Priority", props["Priority"])
            .Has("Conditions", () => Nodes.Unknown("the conditions are not followed", place))
            .Has("Actions", () => ActionObject.Nodes(_action));
        listener?.Attach(action, this);
    }

    public override string? TypeName { get; set; } = "Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationListenerRule";

    public override Slot? Read(string property, Place place) =>
        property == "ListenerRuleArn" && DefaultChild is CfnObject resource ? new Slot(resource.Ref, place) : base.Read(property, place);

    public override Slot? Call(string method, Arguments arguments)
    {
        if (method == "ConfigureAction")
        {
            _action = arguments[0];
            _listener?.Attach(_action, this);
        }

        return method is "ConfigureAction" or "AddCondition" ? Slot.Of(null, arguments.Place) : null;
    }

    private static Slot Action(Props props) => props["Action"] is { IsNull: false } action ? action
        : props["TargetGroups"] is { IsNull: false } groups ? new Slot(ActionObject.Forward(groups), groups.Place)
        : props.IsComplete ? new Slot(new ActionObject("fixed-response", [], props.Place), props.Place)
        : Slot.Unknown("the action is not known", props.Place);
}
