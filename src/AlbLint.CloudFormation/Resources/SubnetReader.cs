using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads <c>AWS::EC2::Subnet</c> and lists of subnets.</summary>
internal static class SubnetReader
{
    /// <summary>The subnets of a list.</summary>
    /// <param name="value">The list, or one text with commas.</param>
    /// <param name="builder">Where resources come from.</param>
    /// <param name="isWhole">False when the caller left items out.</param>
    public static SubnetSet Set(Value value, ModelBuilder builder, bool isWhole = true)
    {
        var list = ListReading.Of(value);
        var subnets = new List<Subnet>();
        var isComplete = isWhole && list.IsComplete && !list.IsAbsent;
        foreach (var item in list.Items.SelectMany(Parts))
        {
            if (Of(item, builder) is { } subnet)
            {
                subnets.Add(subnet);
            }
            else
            {
                isComplete = false;
            }
        }

        return new SubnetSet { Subnets = subnets, IsComplete = isComplete && subnets.Count > 0, Place = list.Place };
    }

    /// <summary>The subnet that a value stands for, declared here or not; null when nothing tells which one it is.</summary>
    public static Subnet? Of(Value value, ModelBuilder builder) =>
        Identity.Of(value) is { } identity ? builder.Once("Subnet", identity, () => Make(identity, value, builder)) : null;

    /// <summary>Subnets that cannot be known.</summary>
    public static SubnetSet Unknown(Text.Place place) => new() { Subnets = [], IsComplete = false, Place = place };

    // An Auto Scaling group's API takes one text with commas, so templates join their subnets.
    private static IEnumerable<Value> Parts(Value item) => item switch
    {
        TextValue { Text: var text } when text.IndexOf(',') >= 0 => text.Split(',').Select(part => new TextValue(part.Trim(), item.Place).Using(item.Defaults)),
        UnknownValue unknown when Evaluator.Pieces(unknown, ",", item.Place) is { } pieces => pieces.Items,
        _ => [item],
    };

    private static Subnet Make(string identity, Value value, ModelBuilder builder)
    {
        var acl = NetworkAclReader.OfSubnet(identity, builder);
        if (ModelBuilder.Referenced(value, ResourceTypes.Subnet) is not { } resource)
        {
            return new Subnet
            {
                Id = Identity.Wording(identity),
                Key = identity,
                Place = value.Place,
                Addresses = AddressSpace.Unknown,
                AvailabilityZone = Setting.Unknown<string>("the subnet is not declared here", value.Place),
                NetworkAcl = acl,
            };
        }

        var properties = builder.Properties(resource);
        return new Subnet
        {
            Id = resource.Name,
            Key = resource.Key,
            Place = resource.Place,
            ConstructPath = resource.ConstructPath,
            Addresses = properties["CidrBlock"] is TextValue block && AddressRange.Parse(block.Text.Trim()) is { } range
                ? new AddressSpace([range], !properties.Has("Ipv6CidrBlock"))
                : AddressSpace.Unknown,
            AvailabilityZone = Zone(properties),
            NetworkAcl = acl,
        };
    }

    // A zone's id and its name are different texts for the same zone, so they must not be compared.
    private static Setting<string> Zone(PropertyBag properties) => properties["AvailabilityZoneId"] is var id and not AbsentValue
        ? Setting.Unknown<string>("only the zone's id is known", id.Place, id.Symbol is { } symbol ? "zoneid(" + symbol + ")" : null)
        : properties.Text("AvailabilityZone");
}
