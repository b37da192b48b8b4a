using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads the address ranges of <c>AWS::EC2::VPC</c> with its <c>AWS::EC2::VPCCidrBlock</c> resources.</summary>
internal static class VpcReader
{
    // Which IPv6 range Amazon provides is known at deployment only; it stands for all of them.
    private static readonly AddressRange AnyV6 = AddressRange.Parse("::/0")!;

    /// <summary>The addresses of the VPC that a value refers to.</summary>
    public static AddressSpace Addresses(Value vpc, ModelBuilder builder) => ModelBuilder.Referenced(vpc, ResourceTypes.Vpc) is { } resource
        ? builder.Once("Vpc", resource, _ => Make(resource, builder))!
        : AddressSpace.Unknown;

    private static AddressSpace Make(TemplateResource resource, ModelBuilder builder)
    {
        var ranges = new List<AddressRange>();
        var isComplete = !builder.IsPartial & Add(builder.Properties(resource)["CidrBlock"], ranges);
        foreach (var block in builder.Naming(ResourceTypes.VpcCidrBlock, "VpcId", Identity.Of(resource)))
        {
            var properties = builder.Properties(block);
            if (properties.Has("CidrBlock"))
            {
                isComplete &= Add(properties["CidrBlock"], ranges);
            }
            else if (properties.Has("Ipv4IpamPoolId"))
            {
                isComplete = false;
            }
            else
            {
                ranges.Add(AnyV6);
            }
        }

        return new AddressSpace(ranges, isComplete);
    }

    private static bool Add(Value block, List<AddressRange> ranges)
    {
        if (block is TextValue text && AddressRange.Parse(text.Text.Trim()) is { } range)
        {
            ranges.Add(range);
            return true;
        }

        return false;
    }
}
