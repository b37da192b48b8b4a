using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs.Compute;

/// <summary>
/// An instance of its own. See https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-ec2/lib/instance.ts
/// </summary>
internal sealed class InstanceObject : ConnectableObject
{
    private readonly CfnObject _resource;
    private readonly ListDatum _groups = new([]);

    public InstanceObject(Arguments arguments)
        : base(arguments)
    {
        var props = arguments.PropsAt(2);
        UserData = UserDataObject.Given(props["UserData"], props["MachineImage"]);
        if (!props["Init"].IsNull)
        {
            UserData.Escape();
        }

        var own = props["SecurityGroup"] is { IsNull: false } given ? given
            : new Slot(new SecurityGroupObject(this, "InstanceSecurityGroup", Place, props["Vpc"], SecurityGroupObject.Outbound(props["AllowAllOutbound"]), name: Id), Place);
        Connections.Add(own);
        _groups.Items.Add(own);
        var hasInterface = !props["AssociatePublicIpAddress"].IsNull;
        _resource = Resource("AWS::EC2::Instance");
        _resource.IsOpen = !props.IsComplete;
        _resource.Has("SubnetId", () => hasInterface ? null : Subnet())
            .Has("SecurityGroupIds", () => hasInterface ? null : Groups())
            .Has("NetworkInterfaces", () => hasInterface ? MadeNodes.List([Nodes.Object(Place, ("DeviceIndex", MadeNodes.Text("0", Place)), ("SubnetId", Subnet()), ("GroupSet", Groups()))], Place) : null)
            .Has("UserData", () => UserData.Node());
    }

    public UserDataObject UserData { get; }

    public override CdkConstruct DefaultChild => _resource;

    public override Slot? Read(string property, Place place) => property switch
    {
        "InstanceId" => new Slot(_resource.Ref, place),
        "InstancePrivateIp" => new Slot(_resource.Attribute("PrivateIp"), place),
        "InstancePublicIp" or "InstancePrivateDnsName" or "InstancePublicDnsName" or "InstanceAvailabilityZone" => new Slot(_resource.Attribute(property.Substring("Instance".Length)), place),
        "UserData" => new Slot(UserData, place),
        "Instance" => new Slot(_resource, place),
        _ => base.Read(property, place),
    };

    public override Slot? Call(string method, Arguments arguments)
    {
        switch (method)
        {
            case "AddSecurityGroup":
                _groups.Items.Add(arguments[0]); // Connections stays with the first group
                break;
            case "AddUserData":
                UserData.Add(arguments.From(0));
                break;
            case "ApplyCloudFormationInit":
                UserData.Escape();
                break;
            default:
                return null;
        }

        return Slot.Of(null, arguments.Place);
    }

    public override void Escape()
    {
        base.Escape();
        UserData.Escape();
        _groups.IsComplete = false;
        _resource.Escape();
    }

    private TemplateNode? Groups() => SecurityGroupObject.Ids(new Slot(_groups, Place));

    private UnknownNode Subnet() => Nodes.Unknown("the VPC's subnets are known when the app is synthesised", Place);
}
