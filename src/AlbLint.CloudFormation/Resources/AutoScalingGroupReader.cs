using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads <c>AWS::AutoScaling::AutoScalingGroup</c> with its launch configuration or launch template.</summary>
internal static class AutoScalingGroupReader
{
    public static AutoScalingGroup? Read(TemplateResource resource, ModelBuilder builder) => builder.Once("AutoScalingGroup", resource, _ => Make(resource, builder));

    /// <summary>Every Auto Scaling group.</summary>
    public static IEnumerable<Workload> All(ModelBuilder builder) => builder.OfType(ResourceTypes.AutoScalingGroup).Select(resource => Read(resource, builder)!);

    /// <summary>The registrations of Auto Scaling groups; each instance gets the target group's own port.</summary>
    public static IEnumerable<Target> Targets(ModelBuilder builder)
    {
        foreach (var resource in builder.OfType(ResourceTypes.AutoScalingGroup))
        {
            var workload = Read(resource, builder)!;
            var seen = new HashSet<TargetGroup>();
            foreach (var arn in Registrations(builder.Properties(resource), workload))
            {
                if (TargetGroupReader.Of(arn, builder) is not { } targetGroup)
                {
                    workload.HasUnknownRegistrations |= ModelBuilder.Referenced(arn, ResourceTypes.TargetGroup) is null;
                }
                else if (seen.Add(targetGroup))
                {
                    yield return TargetListReader.Target(targetGroup, workload, arn.Place, targetGroup.Port);
                }
            }
        }
    }

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-trafficsourceidentifier.html:
    // a traffic source of type elbv2, the only one with an ARN of a target group, is the newer way to write the same.
    private static List<Value> Registrations(PropertyBag properties, AutoScalingGroup workload)
    {
        var arns = properties.List("TargetGroupARNs");
        var sources = properties.List("TrafficSources");
        workload.HasUnknownRegistrations = !arns.IsComplete || !sources.IsComplete;
        return [.. arns.Items, .. sources.Items.Select(properties.Object).Where(source => source["Type"] is not TextValue { Text: not "elbv2" }).Select(source => source["Identifier"])];
    }

    private static AutoScalingGroup Make(TemplateResource resource, ModelBuilder builder)
    {
        var properties = builder.Properties(resource);
        return new AutoScalingGroup
        {
            Id = resource.Name,
            Key = resource.Key,
            Place = resource.Place,
            ConstructPath = resource.ConstructPath,
            SecurityGroups = SecurityGroups(properties, builder),
            Subnets = SubnetReader.Set(properties["VPCZoneIdentifier"], builder),
            Server = builder.ServerOf(resource) ?? (LaunchReader.Of(properties, builder) is { } launch ? InstanceServerReader.Of(launch, builder) : null),
        };
    }

    private static SecurityGroupSet SecurityGroups(PropertyBag properties, ModelBuilder builder)
    {
        if (properties.Has("MixedInstancesPolicy"))
        {
            var template = properties.Object("MixedInstancesPolicy").Object("LaunchTemplate");
            var groups = LaunchTemplateReader.SecurityGroups(template.Object("LaunchTemplateSpecification"), builder);
            // Instance types with a launch template of their own have groups of their own: no one list holds for all instances.
            return template.List("Overrides").Items.Any(item => template.Object(item).Has("LaunchTemplateSpecification"))
                ? new SecurityGroupSet { Groups = groups.Groups, IsComplete = false, Place = groups.Place }
                : groups;
        }

        if (properties.Has("LaunchTemplate"))
        {
            return LaunchTemplateReader.SecurityGroups(properties.Object("LaunchTemplate"), builder);
        }

        var name = properties["LaunchConfigurationName"];
        var resource = ModelBuilder.Referenced(name, ResourceTypes.LaunchConfiguration) ?? builder.Named(ResourceTypes.LaunchConfiguration, "LaunchConfigurationName", name);
        return resource is null ? SecurityGroupReader.Unknown(properties.Place) : SecurityGroupReader.Set(builder.Properties(resource)["SecurityGroups"], builder);
    }
}
