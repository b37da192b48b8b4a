using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>
/// Reads the security groups of the primary network interface from what launches an instance: the instance itself, a launch template's data,
/// a launch configuration. The interface that AWS registers in a target group is the primary one.
/// </summary>
internal static class InstanceSecurityGroups
{
    /// <summary>Null when the owner says nothing about groups, so that a launch template or the VPC's default group decides.</summary>
    public static SecurityGroupSet? Of(PropertyBag owner, ModelBuilder builder)
    {
        if (PrimaryInterface(owner) is { } networkInterface)
        {
            if (ModelBuilder.Referenced(networkInterface["NetworkInterfaceId"], ResourceTypes.NetworkInterface) is { } resource)
            {
                return SecurityGroupReader.Set(builder.Properties(resource)["GroupSet"], builder);
            }

            return networkInterface.Has("NetworkInterfaceId")
                ? SecurityGroupReader.Unknown(networkInterface.Place)
                : SecurityGroupReader.Set(networkInterface.Has("GroupSet") ? networkInterface["GroupSet"] : networkInterface["Groups"], builder);
        }

        var ids = owner["SecurityGroupIds"];
        var names = owner["SecurityGroups"];
        return ids is AbsentValue && names is AbsentValue ? null
            : ids is AbsentValue ? SecurityGroupReader.Set(names, builder)
            : names is AbsentValue ? SecurityGroupReader.Set(ids, builder)
            : SecurityGroupReader.Union(SecurityGroupReader.Set(ids, builder), SecurityGroupReader.Set(names, builder));
    }

    /// <summary>The network interface with device index 0, else the first; null when none is written.</summary>
    public static PropertyBag? PrimaryInterface(PropertyBag owner)
    {
        var interfaces = owner.Objects("NetworkInterfaces").ToList();
        return interfaces.Find(item => item.Integer("DeviceIndex").Is(0)) ?? interfaces.FirstOrDefault();
    }
}
