using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs.Compute;

/// <summary>What a target group lists by its id: an instance, an address or a function. No security group is opened for it.</summary>
/// <param name="type">The target type: instance, ip or lambda.</param>
/// <param name="id">The id, address or ARN.</param>
/// <param name="port">The port; null for the target group's.</param>
/// <param name="zone">The Availability Zone; null when it is not given.</param>
internal sealed class TargetObject(string type, Slot id, Slot port, Slot zone) : CdkObject, ITarget
{
    public string TargetType => type;

    /// <summary><c>new InstanceTarget(instance, port)</c>.</summary>
    public static TargetObject Instance(Arguments arguments) =>
        new("instance", Of(arguments[0].Value)?.Read("InstanceId", arguments[0].Place) ?? Slot.Unknown("the instance is not known", arguments[0].Place), arguments[1], arguments[2]);

    /// <summary><c>new LambdaTarget(function)</c>.</summary>
    public static TargetObject Function(Arguments arguments) =>
        new("lambda", Of(arguments[0].Value)?.Read("FunctionArn", arguments[0].Place) ?? Slot.Unknown("the function is not known", arguments[0].Place), arguments[1], arguments[2]);

    public void AttachTo(TargetGroupObject group, Place place) =>
        group.AddTarget(Nodes.Object(place, ("Id", Nodes.Of(id) ?? Nodes.Unknown("not given", id.Place)), ("Port", Nodes.Of(port)), ("AvailabilityZone", Nodes.Of(zone))));
}
