using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads <c>AWS::EC2::LaunchTemplate</c> through the specification that an instance or Auto Scaling group gives.</summary>
internal static class LaunchTemplateReader
{
    /// <summary>The launch template that a specification (LaunchTemplateId or LaunchTemplateName) names; null when it is not declared here.</summary>
    public static TemplateResource? Find(PropertyBag specification, ModelBuilder builder) =>
        ModelBuilder.Referenced(specification["LaunchTemplateId"], ResourceTypes.LaunchTemplate)
        ?? ModelBuilder.Referenced(specification["LaunchTemplateName"], ResourceTypes.LaunchTemplate)
        ?? (specification.Has("LaunchTemplateName") ? builder.Named(ResourceTypes.LaunchTemplate, "LaunchTemplateName", specification["LaunchTemplateName"]) : null);

    /// <summary>The data that instances start with.</summary>
    public static PropertyBag Data(TemplateResource resource, ModelBuilder builder) => builder.Properties(resource).Object("LaunchTemplateData");

    /// <summary>The security groups that a specification brings; the VPC's default group when its template names none.</summary>
    public static SecurityGroupSet SecurityGroups(PropertyBag specification, ModelBuilder builder) => Find(specification, builder) is { } resource
        ? InstanceSecurityGroups.Of(Data(resource, builder), builder) ?? SecurityGroupReader.Set(new AbsentValue(resource.Place), builder)
        : SecurityGroupReader.Unknown(specification.Place);
}
