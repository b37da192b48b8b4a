using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A certain container and port of a service: what <c>LoadBalancerTarget</c> gives.</summary>
internal sealed class EcsTargetObject(ServiceObject service, Props options) : CdkObject, ITarget
{
    public string? TargetType => service.TargetType;

    public void AttachTo(TargetGroupObject group, Place place) => service.AttachTo(group, Container(service, options), options["ContainerPort"], place);

    /// <summary>What <c>RegisterLoadBalancerTargets</c> does: a target group of its own for each target.</summary>
    public static void Register(ServiceObject service, Arguments arguments)
    {
        foreach (var slot in arguments[0].Value is ListDatum list ? list.Items : [arguments[0]])
        {
            var target = new Props(slot);
            if (Of<ListenerConfigObject>(target["Listener"]) is { } config)
            {
                config.AddTargets(target["NewTargetGroupId"].Text ?? "{?}", service, Container(service, target), target["ContainerPort"], slot.Place);
            }
        }
    }

    private static ContainerObject? Container(ServiceObject service, Props options) => options["ContainerName"] is { IsNull: false } name
        ? service.Task?.Containers.Find(container => container.Name.Value.Symbol == name.Value.Symbol) : service.Task?.DefaultContainer;
}
