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
        var props = arguments.PropsAt(2);
        Vpc = props["Vpc"] is { IsNull: false } vpc ? vpc : OwnVpc();
        _ref = new Slot(Resource("AWS::ECS::Cluster").Ref, Place);
    }

    /// <summary>A cluster that a construct makes for itself, in a VPC or in one of its own.</summary>
    public ClusterObject(CdkConstruct scope, string id, Place place, Slot vpc)
        : base(scope, id, place, scope.Assembly)
    {
        Vpc = vpc.IsNull ? OwnVpc() : vpc;
        _ref = new Slot(Resource("AWS::ECS::Cluster").Ref, Place);
    }

    /// <summary>An imported cluster.</summary>
    public ClusterObject(Arguments arguments, Props attributes)
        : base(arguments)
    {
        Vpc = attributes["Vpc"];
        _ref = attributes["ClusterName"];
        Connections.Add(attributes["SecurityGroups"]);
    }

    public Slot Vpc { get; }

    public Slot Ref(Place place) => _ref.At(place);

    public override Slot? Read(string property, Place place) => property switch
    {
        "Vpc" => Vpc.At(place),
        "ClusterName" => Ref(place),
        _ => base.Read(property, place),
    };

    private Slot OwnVpc() => new(new VpcObject(this, "Vpc", Place), Place);
}
