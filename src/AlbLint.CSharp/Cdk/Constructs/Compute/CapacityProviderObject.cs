using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs.Compute;

/// <summary>An <c>AsgCapacityProvider</c>: an Auto Scaling group whose instances ECS starts and stops.</summary>
internal sealed class CapacityProviderObject : CdkConstruct
{
    private readonly CfnObject _resource;

    public CapacityProviderObject(Arguments arguments)
        : base(arguments)
    {
        Props = arguments.PropsAt(2);
        var group = Props["AutoScalingGroup"];
        _resource = Resource("AWS::ECS::CapacityProvider", Id).Has("Name", Props["CapacityProviderName"]).Has("AutoScalingGroupProvider", () => Nodes.Object(
            Place, ("AutoScalingGroupArn", Nodes.Of(Of<AutoScalingGroupObject>(group)?.Ref(group.Place) ?? Slot.Unknown("the group is not known", group.Place)))));
    }

    public Props Props { get; }

    public override CdkConstruct DefaultChild => _resource;

    public override Slot? Read(string property, Place place) => property switch
    {
        "CapacityProviderName" => new Slot(_resource.Ref, place),
        "AutoScalingGroup" => Props["AutoScalingGroup"].At(place),
        _ => base.Read(property, place),
    };
}
