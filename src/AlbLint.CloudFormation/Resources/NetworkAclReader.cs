using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads <c>AWS::EC2::NetworkAcl</c> with its entries.</summary>
internal static class NetworkAclReader
{
    private static readonly Default<bool> Ingress =
        new(false, "AWS", "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkaclentry.html");

    /// <summary>The network ACL that is associated with a subnet; null when none is, or when it is not declared here.</summary>
    public static NetworkAcl? OfSubnet(string subnet, ModelBuilder builder)
    {
        foreach (var association in builder.Naming(ResourceTypes.SubnetNetworkAclAssociation, "SubnetId", subnet))
        {
            if (ModelBuilder.Referenced(builder.Properties(association)["NetworkAclId"], ResourceTypes.NetworkAcl) is { } resource)
            {
                return Read(resource, builder);
            }
        }

        return null;
    }

    public static NetworkAcl? Read(TemplateResource resource, ModelBuilder builder) => builder.Once("NetworkAcl", resource, _ => new NetworkAcl
    {
        Id = resource.Name,
        Key = resource.Key,
        Place = resource.Place,
        ConstructPath = resource.ConstructPath,
        Entries = [.. builder.Naming(ResourceTypes.NetworkAclEntry, "NetworkAclId", Identity.Of(resource)).Select(entry => Entry(entry, builder.Properties(entry)))],
        IsComplete = !builder.IsPartial && builder.NamingUnknown(ResourceTypes.NetworkAclEntry, "NetworkAclId").Count == 0,
    });

    private static NetworkAclEntry Entry(TemplateResource resource, PropertyBag entry) => new()
    {
        Place = resource.Place,
        RuleNumber = entry.Integer("RuleNumber"),
        IsEgress = entry.Boolean("Egress", Ingress),
        Allows = entry.OneOf<bool>("RuleAction", null, action => action.ToLowerInvariant() switch { "allow" => true, "deny" => false, _ => null }),
        TcpPorts = Ports(entry),
        Addresses = Settings.FromObject(entry.Has("CidrBlock") ? entry["CidrBlock"] : entry["Ipv6CidrBlock"], text => AddressRange.Parse(text.Trim()), "a CIDR block"),
    };

    // -1 is every protocol; 6 is TCP. What a protocol without ports does to TCP packets is not told, so it is unknown.
    private static Setting<PortRange?> Ports(PropertyBag entry)
    {
        var range = entry.Object("PortRange");
        return entry["Protocol"] is TextValue { Text: "6" or "tcp" }
            ? TcpPorts.Range(range["From"], range["To"])
            : entry.OneOf<ProtocolNumber>("Protocol", null, Number).Select(number => number == ProtocolNumber.All ? (PortRange?)PortRange.All : null);
    }

    private enum ProtocolNumber
    {
        All,
        NotTcp,
    }

    private static ProtocolNumber? Number(string text) => text switch
    {
        "-1" or "all" => ProtocolNumber.All,
        "1" or "17" or "58" or "udp" or "icmp" or "icmpv6" => ProtocolNumber.NotTcp,
        _ => null,
    };
}
