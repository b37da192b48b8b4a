using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>
/// A target group of another app. What registers in it stays closed: the CDK warns that security groups need to be changed by hand.
/// </summary>
internal sealed class ImportedTargetGroup(Arguments arguments) : TargetGroupObject(arguments, arguments.PropsAt(2)["DefaultPort"])
{
    private readonly Slot _arn = arguments.PropsAt(2)["TargetGroupArn"];

    /// <summary>The target group that a static method of <c>ApplicationTargetGroup</c> gives; null for others.</summary>
    public static ImportedTargetGroup? Of(string method, Arguments? arguments, Place place) =>
        method is "FromTargetGroupAttributes" or "Import" && arguments is not null ? new ImportedTargetGroup(arguments) : null;

    public override Slot? Read(string property, Place place) => property == "TargetGroupArn" ? _arn.At(place) : base.Read(property, place);

    public override void RegisterListener(IListener listener, CdkConstruct by)
    {
    }

    public override void Register(ConnectionsObject connections, Slot port, Place place)
    {
    }
}
