using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>Networks and security groups.</summary>
internal static class NetworkTypes
{
    private const string Ec2 = "Amazon.CDK.AWS.EC2.";

    public static readonly CdkType[] All =
    [
        new(Ec2 + "Vpc") { Make = arguments => new VpcObject(arguments), Static = ImportVpc },
        new(Ec2 + "IpAddresses") { Static = (name, arguments, _) => name == "Cidr" && arguments is not null ? new AddressesObject(arguments[0]) : null },
        new(Ec2 + "SecurityGroup") { Make = MakeGroup, Static = ImportGroup },
        new(Ec2 + "Peer") { Static = PeerObject.Of },
        new(Ec2 + "Port") { Make = arguments => PortObject.Of(arguments.PropsAt(0)), Static = PortObject.Of },
        new(Ec2 + "Connections_") { Make = MakeConnections },
    ];

    private static SecurityGroupObject MakeGroup(Arguments arguments)
    {
        var props = arguments.PropsAt(2);
        var scope = CdkObject.Of<CdkConstruct>(arguments[0]) ?? arguments.Program.Assembly.Nowhere;
        var outbound = props["AllowAllOutbound"];
        return new SecurityGroupObject(
            scope, arguments[1].Text ?? "{?}", arguments.Place, props["Vpc"], outbound.IsNull ? Slot.Of(true, arguments.Place) : outbound, props["DisableInlineRules"].Truth == true);
    }

    private static Datum? ImportGroup(string name, Arguments? arguments, Place place) => name switch
    {
        "FromSecurityGroupId" when arguments is not null => new SecurityGroupObject(arguments, arguments[2], new Props(arguments[3])),
        "FromLookupById" or "FromLookup" when arguments is not null => new SecurityGroupObject(arguments, arguments[2], new Props(Slot.Of(null, place))),
        "FromLookupByName" when arguments is not null => new SecurityGroupObject(
            arguments, Slot.Unknown("the group is looked up", place, arguments[2].Value.Symbol is { } symbol ? "lookup:" + symbol : null), new Props(Slot.Of(null, place))),
        _ => null,
    };

    private static Datum? ImportVpc(string name, Arguments? arguments, Place place) => name is "FromLookup" or "FromVpcAttributes" && arguments is not null
        ? new VpcObject(arguments, arguments.PropsAt(2)["VpcId"] is { IsNull: false } id ? id : Slot.Unknown("the VPC is looked up", place, $"vpc:{arguments.Program.Assembly.Constructs.Count}")) : null;

    private static ConnectionsObject MakeConnections(Arguments arguments)
    {
        var connections = new ConnectionsObject();
        foreach (var item in arguments.PropsAt(0)["SecurityGroups"].Items)
        {
            if (CdkObject.Of<SecurityGroupObject>(item) is { } group)
            {
                connections.Groups.Add(group);
            }
        }

        return connections;
    }
}
