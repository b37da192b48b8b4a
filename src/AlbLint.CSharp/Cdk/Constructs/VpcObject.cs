using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A VPC that the program makes or imports. Its subnets are known when it is synthesised.</summary>
internal sealed class VpcObject : CdkConstruct
{
    // https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ec2.Vpc.html#ipaddresses
    private const string DefaultCidr = "10.0.0.0/16";
    private readonly Slot _id;
    private readonly Slot _block;

    public VpcObject(Arguments arguments)
        : base(arguments)
    {
        var props = arguments.PropsAt(2);
        var cidr = props["Cidr"] is { IsNull: false } written ? written
            : props["IpAddresses"] is { IsNull: false } addresses ? addresses.Value is AddressesObject known ? known.Cidr : Slot.Unknown("the addresses are not known", addresses.Place)
            : props.IsComplete ? Slot.Of(DefaultCidr, Place) : Slot.Unknown("the addresses are not known", Place);
        var resource = Resource("AWS::EC2::VPC").Has("CidrBlock", cidr);
        _id = new Slot(resource.Ref, Place);
        _block = new Slot(resource.Attribute("CidrBlock"), Place);
    }

    /// <summary>A VPC that a construct makes for itself.</summary>
    public VpcObject(CdkConstruct scope, string id, Place place)
        : base(scope, id, place, scope.Assembly)
    {
        var resource = Resource("AWS::EC2::VPC").Has("CidrBlock", Slot.Of(DefaultCidr, place));
        _id = new Slot(resource.Ref, place);
        _block = new Slot(resource.Attribute("CidrBlock"), place);
    }

    /// <summary>An imported VPC.</summary>
    public VpcObject(Arguments arguments, Slot id)
        : base(arguments)
    {
        _id = id;
        _block = LookedUp.Or(arguments.PropsAt(2)["VpcCidrBlock"], "address range of VPC", arguments);
    }

    public override Slot? Read(string property, Place place) => property switch
    {
        "VpcId" => _id.At(place),
        "VpcCidrBlock" => _block.At(place),
        _ => base.Read(property, place),
    };

    /// <summary>The id of the VPC that a property names.</summary>
    public static TemplateNode? IdOf(Slot vpc) => vpc.IsNull ? null : Of<VpcObject>(vpc) is { } known ? Nodes.Of(known._id.At(vpc.Place)) : Nodes.Of(vpc);
}

/// <summary>What <c>IpAddresses.Cidr</c> gives.</summary>
internal sealed class AddressesObject(Slot cidr) : CdkObject
{
    public Slot Cidr => cidr;
}
