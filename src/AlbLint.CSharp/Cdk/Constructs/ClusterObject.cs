using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>An ECS cluster; its connections are those of the instances that were added to it.</summary>
internal sealed class ClusterObject : ConnectableObject
{
    private readonly Slot _ref;

    public ClusterObject(Arguments arguments)
        : base(arguments)
    {
        Vpc = arguments.PropsAt(2)["Vpc"] is { IsNull: false } vpc ? vpc : Slot.Unknown("the cluster makes a VPC", Place, "vpc of " + Path);
        _ref = new Slot(Resource("AWS::ECS::Cluster").Ref, Place);
    }

    /// <summary>An imported cluster.</summary>
    public ClusterObject(Arguments arguments, Props attributes)
        : base(arguments)
    {
        Vpc = attributes["Vpc"];
        _ref = attributes["ClusterName"];
        Connections.Groups.AddRange(attributes["SecurityGroups"].Items.Select(item => Of<SecurityGroupObject>(item)).OfType<SecurityGroupObject>());
    }

    public Slot Vpc { get; }

    public Slot Ref(Place place) => _ref.At(place);

    public override Slot? Read(string property, Place place) => property switch
    {
        "Vpc" => Vpc.At(place),
        "ClusterName" => Ref(place),
        _ => base.Read(property, place),
    };
}
