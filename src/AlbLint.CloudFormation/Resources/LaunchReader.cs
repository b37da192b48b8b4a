using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;

namespace AlbLint.CloudFormation.Resources;

/// <summary>What an Auto Scaling group launches its instances from.</summary>
internal static class LaunchReader
{
    /// <summary>The launch configuration or launch template; null when it is not declared here.</summary>
    public static TemplateResource? Of(PropertyBag group, ModelBuilder builder)
    {
        var name = group["LaunchConfigurationName"];
        var specification = group.Has("MixedInstancesPolicy")
            ? group.Object("MixedInstancesPolicy").Object("LaunchTemplate").Object("LaunchTemplateSpecification")
            : group.Object("LaunchTemplate");
        return ModelBuilder.Referenced(name, ResourceTypes.LaunchConfiguration)
            ?? builder.Named(ResourceTypes.LaunchConfiguration, "LaunchConfigurationName", name)
            ?? LaunchTemplateReader.Find(specification, builder);
    }

    /// <summary>The script that a launch configuration, a launch template or an instance starts with.</summary>
    public static Value UserData(TemplateResource launch, ModelBuilder builder) =>
        (launch.Type == ResourceTypes.LaunchTemplate ? LaunchTemplateReader.Data(launch, builder) : builder.Properties(launch))["UserData"];
}
