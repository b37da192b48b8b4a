using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads <c>AWS::EC2::Instance</c>.</summary>
internal static class InstanceReader
{
    /// <summary>The instance that a target's id names: by its id, or by an address of it; null when it is not declared here.</summary>
    public static Workload? Of(Value value, ModelBuilder builder) =>
        ModelBuilder.Referenced(value, ResourceTypes.Instance) is { } resource ? Read(resource, builder) : null;

    public static IEnumerable<Workload> All(ModelBuilder builder) => builder.OfType(ResourceTypes.Instance).Select(resource => Read(resource, builder)!);

    public static Ec2Instance? Read(TemplateResource resource, ModelBuilder builder) => builder.Once("Instance", resource, _ => Make(resource, builder));

    private static Ec2Instance Make(TemplateResource resource, ModelBuilder builder)
    {
        var properties = builder.Properties(resource);
        return new Ec2Instance
        {
            Id = resource.Name,
            Key = resource.Key,
            Place = resource.Place,
            ConstructPath = resource.ConstructPath,
            SecurityGroups = InstanceSecurityGroups.Of(properties, builder)
                ?? (properties.Has("LaunchTemplate") ? LaunchTemplateReader.SecurityGroups(properties.Object("LaunchTemplate"), builder)
                    : SecurityGroupReader.Set(properties["SecurityGroupIds"], builder)),
            Subnets = SubnetReader.Set(Subnet(properties, builder), builder),
            Server = builder.ServerOf(resource)
                ?? InstanceServerReader.Of(properties.Has("UserData") ? resource : LaunchTemplateReader.Find(properties.Object("LaunchTemplate"), builder) ?? resource, builder),
        };
    }

    private static Value Subnet(PropertyBag properties, ModelBuilder builder)
    {
        var own = properties["SubnetId"];
        if (own is not AbsentValue)
        {
            return own;
        }

        var networkInterface = InstanceSecurityGroups.PrimaryInterface(properties);
        return networkInterface is null ? own
            : ModelBuilder.Referenced(networkInterface["NetworkInterfaceId"], ResourceTypes.NetworkInterface) is { } resource ? builder.Properties(resource)["SubnetId"]
            : networkInterface["SubnetId"];
    }
}
