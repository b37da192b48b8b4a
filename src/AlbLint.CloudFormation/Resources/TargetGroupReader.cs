using AlbLint.Aws;
using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads <c>AWS::ElasticLoadBalancingV2::TargetGroup</c>.</summary>
internal static class TargetGroupReader
{
    /// <summary>The target group that a value refers to; null when it is not declared here or not for an Application Load Balancer.</summary>
    public static TargetGroup? Of(Value value, ModelBuilder builder) =>
        ModelBuilder.Referenced(value, ResourceTypes.TargetGroup) is { } resource ? Read(resource, builder) : null;

    /// <summary>The target group; null when only another kind of load balancer can use it.</summary>
    public static TargetGroup? Read(TemplateResource resource, ModelBuilder builder) =>
        builder.Once("TargetGroup", resource, _ => Make(resource, builder.Properties(resource), builder));

    private static TargetGroup? Make(TemplateResource resource, PropertyBag properties, ModelBuilder builder)
    {
        var type = properties.OneOf("TargetType", ElbDefaults.TargetType, Protocols.TargetType);
        var protocol = properties.OneOf<TransportProtocol>("Protocol", null, Protocols.Transport);
        if (protocol.Is(TransportProtocol.Other) || type.Is(TargetType.Alb))
        {
            return null;
        }

        // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html: functions are invoked, not connected to.
        var isLambda = type.Is(TargetType.Lambda);
        var version = properties.OneOf("ProtocolVersion", ElbDefaults.ProtocolVersion, Protocols.Version);
        var attributes = new AttributeList(properties, "TargetGroupAttributes");
        return new TargetGroup
        {
            Id = resource.Name,
            Key = resource.Key,
            Place = resource.Place,
            ConstructPath = resource.ConstructPath,
            MoreProperties = MappingWriter.Of(resource),
            Protocol = isLambda ? Setting.Unknown<TransportProtocol>("Lambda targets have no protocol", resource.Place) : protocol,
            Port = isLambda ? Setting.Unknown<int>("Lambda targets have no port", resource.Place) : properties.Integer("Port"),
            ProtocolVersion = version,
            TargetType = type,
            HealthCheck = HealthCheckReader.Read(properties, type, version),
            DeregistrationDelay = attributes.Seconds("deregistration_delay.timeout_seconds", ElbDefaults.DeregistrationDelay),
            Attributes = attributes.Written,
            Vpc = properties.Text("VpcId"),
            IsShared = builder.Handover.IsShared(resource),
        };
    }
}
