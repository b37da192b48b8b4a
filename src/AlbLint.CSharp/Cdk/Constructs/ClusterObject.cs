using AlbLint.CSharp.Cdk.Constructs.Compute;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>An ECS cluster; its connections are those of the instances that were added to it.</summary>
internal sealed class ClusterObject : ConnectableObject
{
    private readonly Slot _ref;
    private readonly Slot _default;
    private readonly ClusterCapacity? _capacity;

    public ClusterObject(Arguments arguments)
        : this(Of<CdkConstruct>(arguments[0]) ?? arguments.Program.Assembly.Nowhere, arguments[1].Text ?? "{?}", arguments.Place, arguments.PropsAt(2)["Vpc"])
    {
        var props = arguments.PropsAt(2);
        (DefaultChild as CfnObject)?.Has("ClusterName", props["ClusterName"]);
        if (props["EnableFargateCapacityProviders"].Truth == true)
        {
            _capacity!.AddFargate(Place);
        }

        if (props["Capacity"] is { IsNull: false } capacity)
        {
            _default = new Slot(_capacity!.Add("DefaultAutoScalingGroup", new Props(capacity), capacity.Place), capacity.Place);
        }
    }

    /// <summary>A cluster that a construct makes for itself, in a VPC or in one of its own.</summary>
    public ClusterObject(CdkConstruct scope, string id, Place place, Slot vpc)
        : base(scope, id, place, scope.Assembly)
    {
        Vpc = vpc.IsNull ? OwnVpc() : vpc;
        _ref = new Slot(Resource("AWS::ECS::Cluster").Ref, Place);
        _default = Slot.Of(null, place);
        _capacity = new ClusterCapacity(this);
    }

    /// <summary>An imported cluster.</summary>
    public ClusterObject(Arguments arguments, Props attributes)
        : base(arguments)
    {
        Vpc = attributes["Vpc"];
        _ref = attributes["ClusterName"];
        _default = attributes["AutoscalingGroup"];
        Connections.Add(attributes["SecurityGroups"]);
    }

    public Slot Vpc { get; }

    public Slot Ref(Place place) => _ref.At(place);

    public override Slot? Read(string property, Place place) => property switch
    {
        "Vpc" => Vpc.At(place),
        "ClusterName" => Ref(place),
        "ClusterArn" when DefaultChild is CfnObject own => new Slot(own.Attribute("Arn"), place),
        "AutoscalingGroup" => _default.At(place),
        _ => base.Read(property, place),
    };

    public override Slot? Call(string method, Arguments arguments)
    {
        switch (method)
        {
            case "AddCapacity" when _capacity is not null:
                return new Slot(_capacity.Add(arguments[0].Text ?? "{?}", arguments.PropsAt(1), arguments.Place), arguments.Place);
            case "AddAsgCapacityProvider":
                _capacity?.AddProvider(arguments[0], arguments.PropsAt(1), arguments.Place);
                break;
            case "AddDefaultCapacityProviderStrategy":
                _capacity?.AddStrategy(arguments[0]);
                break;
            case "EnableFargateCapacityProviders":
                _capacity?.AddFargate(arguments.Place);
                break;
            default:
                return null;
        }

        return Slot.Of(null, arguments.Place);
    }

    public override void Escape()
    {
        base.Escape();
        _capacity?.Escape();
    }

    private Slot OwnVpc() => new(new VpcObject(this, "Vpc", Place), Place);
}
