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
            scope, arguments[1].Text ?? "{?}", arguments.Place, props["Vpc"], outbound.IsNull ? Slot.Of(true, arguments.Place) : outbound, props["DisableInlineRules"].Truth == true)
        {
            AllowAllIpv6Outbound = props["AllowAllIpv6Outbound"],
        };
    }

    private static SecurityGroupObject? ImportGroup(string name, Arguments? arguments, Place place)
    {
        var options = new Props(name == "FromSecurityGroupId" && arguments is not null ? arguments[3] : Slot.Of(null, place));
        return name is "FromSecurityGroupId" or "FromLookupById" or "FromLookup" or "FromLookupByName" && arguments is not null ? SecurityGroupObject.Import(
            CdkObject.Of<CdkConstruct>(arguments[0]) ?? arguments.Program.Assembly.Nowhere, arguments[1].Text ?? "{?}", place,
            name == "FromLookupByName" ? LookedUp.Value("security group", arguments) : arguments[2], options["AllowAllOutbound"], options["Mutable"]) : null;
    }

    private static VpcObject? ImportVpc(string name, Arguments? arguments, Place place) => name is "FromLookup" or "FromVpcAttributes" && arguments is not null
        ? new VpcObject(arguments, LookedUp.Or(arguments.PropsAt(2)["VpcId"], "VPC", arguments)) : null;

    private static ConnectionsObject MakeConnections(Arguments arguments)
    {
        var props = arguments.PropsAt(0);
        var connections = new ConnectionsObject { DefaultPort = props["DefaultPort"] is { IsNull: false } port ? port : null };
        if (props["Peer"] is { IsNull: false } peer)
        {
            connections.Peers.Add(peer);
        }

        connections.Add(props["SecurityGroups"]);

        return connections;
    }
}
