using System.Net;
using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads the targets that target groups list themselves.</summary>
internal static class TargetListReader
{
    /// <summary>The registrations in target groups' own lists.</summary>
    /// <param name="builder">Where resources come from.</param>
    /// <param name="readers">What a target's id may name, tried in order.</param>
    public static IEnumerable<Target> Targets(ModelBuilder builder, IReadOnlyList<Func<Value, ModelBuilder, Workload?>> readers)
    {
        foreach (var resource in builder.OfType(ResourceTypes.TargetGroup))
        {
            if (TargetGroupReader.Read(resource, builder) is not { } targetGroup)
            {
                continue;
            }

            var properties = builder.Properties(resource);
            var list = properties.List("Targets");
            targetGroup.HasUnknownTargets = !list.IsComplete;
            foreach (var item in list.Items)
            {
                var target = properties.Object(item);
                var id = target["Id"];
                var workload = readers.Select(read => read(id, builder)).FirstOrDefault(found => found is not null) ?? Address(id, targetGroup, builder);
                if (workload is null)
                {
                    targetGroup.HasUnknownTargets = true;
                }
                else
                {
                    yield return Target(targetGroup, workload, item.Place, target.Has("Port") ? target.Integer("Port") : targetGroup.Port);
                }
            }
        }
    }

    /// <summary>A registration whose server listens on the very port that the load balancer connects to.</summary>
    public static Target Target(TargetGroup targetGroup, Workload workload, Place place, Setting<int> port) => new()
    {
        TargetGroup = targetGroup,
        Workload = workload,
        Place = place,
        TrafficPort = port.Select(PortRange.Single),
        ServerPort = port,
    };

    private static IpAddressTarget? Address(Value id, TargetGroup targetGroup, ModelBuilder builder)
    {
        var networkInterface = ModelBuilder.Referenced(id, ResourceTypes.NetworkInterface);
        if (networkInterface is null && !(id is TextValue text && IPAddress.TryParse(text.Text, out _)))
        {
            return null;
        }

        var properties = networkInterface is null ? null : builder.Properties(networkInterface);
        return new IpAddressTarget
        {
            Id = networkInterface?.Name ?? ((TextValue)id).Text,
            Key = "address:" + targetGroup.Key + ":" + (networkInterface?.Key ?? ((TextValue)id).Text),
            Place = id.Place,
            SecurityGroups = properties is null ? SecurityGroupReader.Unknown(id.Place) : SecurityGroupReader.Set(properties["GroupSet"], builder),
            Subnets = properties is null ? SubnetReader.Unknown(id.Place) : SubnetReader.Set(properties["SubnetId"], builder),
        };
    }
}
