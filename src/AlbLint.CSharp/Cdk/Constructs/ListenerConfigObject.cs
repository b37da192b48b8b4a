using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>What <c>ListenerConfig.ApplicationListener</c> gives: a listener with the properties of the target groups to make.</summary>
internal sealed class ListenerConfigObject(CdkConstruct listener, Slot properties) : CdkObject
{
    public static ListenerConfigObject? Of(string method, Arguments? arguments, Place place) =>
        method == "ApplicationListener" && arguments is not null && Of<CdkConstruct>(arguments[0]) is { } listener and IListener ? new ListenerConfigObject(listener, arguments[1]) : null;

    /// <summary>
    /// Makes a target group for a container's port. Without protocol and port it speaks HTTP on the protocol's own port.
    /// </summary>
    public void AddTargets(string id, ServiceObject service, ContainerObject? container, Slot port, Place place)
    {
        var props = new Props(properties);
        var made = new Instance((properties.Value as Instance)?.Type ?? service.Assembly.ObjectType) { IsOpen = !props.IsComplete };
        foreach (var pair in (properties.Value as Instance)?.Members ?? [])
        {
            made.Members[pair.Key] = pair.Value;
        }

        if (props["Port"].IsNull && props["Protocol"].IsNull)
        {
            made.Members["Protocol"] = ApplicationPorts.Of("HTTP", place);
        }

        var own = (IListener)listener;
        var group = new TargetGroupObject(listener, id + "Group", place, new Props(new Slot(made, place)), own.LoadBalancer?.Vpc ?? Slot.Unknown("the VPC is the load balancer's", place), id);
        var action = new Slot(ActionObject.Forward([new Slot(group, place)]), place);
        if (props["Priority"].IsNull && props["Conditions"].IsNull)
        {
            own.SetDefault(action);
        }
        else
        {
            _ = new ListenerRuleObject(listener, own, id + "Rule", place, action, props, id);
        }

        service.AttachTo(group, container, port, place);
    }
}
