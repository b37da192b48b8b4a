using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>The methods that own and imported listeners share.</summary>
internal static class ListenerCalls
{
    public static Slot? Call<T>(T listener, string method, Arguments arguments)
        where T : CdkConstruct, IListener
    {
        switch (method)
        {
            case "AddTargets":
                return new Slot(AddTargets(listener, arguments), arguments.Place);
            case "AddTargetGroups":
                var groups = arguments.PropsAt(1);
                Add(listener, arguments, new Slot(ActionObject.Forward(groups["TargetGroups"]), groups["TargetGroups"].Place), groups, "Rule");
                return Slot.Of(null, arguments.Place);
            case "AddAction":
                var action = arguments.PropsAt(1);
                Add(listener, arguments, action["Action"], action, "Rule");
                return Slot.Of(null, arguments.Place);
            case "RegisterConnectable" when listener.Source is { } source && CdkObject.Of(arguments[0].Value)?.Read("Connections", arguments.Place)?.Value is ConnectionsObject connections:
                arguments.Program.Assembly.BeforeSynthesis.Add(() => connections.AllowFrom(source, arguments[1], arguments.Place));
                return Slot.Of(null, arguments.Place);
            default:
                return null;
        }
    }

    /// <summary>What an action does to a listener: its target groups get the load balancer, which has to reach an identity provider.</summary>
    public static void Attach(IListener listener, ConnectionsObject connections, Slot action, CdkConstruct by)
    {
        foreach (var group in ActionObject.TargetGroups(action))
        {
            group.RegisterListener(listener, by);
        }

        if (ActionObject.LetsOutHttps(action))
        {
            var everyone = new Slot(PeerObject.Everyone(action.Place), action.Place);
            connections.Groups.ForEach(group => group.Allow(everyone, new Slot(PortObject.Tcp(Slot.Of(443, action.Place)), action.Place), action.Place, isEgress: true));
        }
    }

    private static TargetGroupObject AddTargets<T>(T listener, Arguments arguments)
        where T : CdkConstruct, IListener
    {
        var props = arguments.PropsAt(1);
        var vpc = listener.LoadBalancer?.Vpc ?? Slot.Unknown("the VPC is the load balancer's", arguments.Place);
        var group = new TargetGroupObject(listener, (arguments[0].Text ?? "{?}") + "Group", arguments.Place, props, vpc, arguments[0].Text);
        Add(listener, arguments, new Slot(ActionObject.Forward([new Slot(group, arguments.Place)]), arguments.Place), props, "Rule");
        return group;
    }

    /// <summary>Without conditions an action is the listener's default; otherwise it gets a rule.</summary>
    private static void Add<T>(T listener, Arguments arguments, Slot action, Props props, string suffix)
        where T : CdkConstruct, IListener
    {
        if (props["Priority"].IsNull && props["Conditions"].IsNull && props.IsComplete)
        {
            listener.SetDefault(action);
        }
        else
        {
            _ = new ListenerRuleObject(listener, listener, (arguments[0].Text ?? "{?}") + suffix, arguments.Place, action, props, arguments[0].Text);
        }
    }
}
