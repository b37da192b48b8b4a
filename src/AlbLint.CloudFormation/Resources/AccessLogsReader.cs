using AlbLint.Aws;
using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads where the access logs of a load balancer go.</summary>
internal static class AccessLogsReader
{
    private const string LogType = "ALB_ACCESS_LOGS";

    public static AccessLogs Read(TemplateResource loadBalancer, AttributeList attributes, ModelBuilder builder)
    {
        var enabled = attributes.Boolean("access_logs.s3.enabled", ElbDefaults.AccessLogs);
        return new AccessLogs
        {
            Enabled = enabled.Is(false) && MayBeDelivered(loadBalancer, builder) ? Setting.Unknown<bool>("CloudWatch delivers them", enabled.Place) : enabled,
            Bucket = LogBucketReader.Of(attributes["access_logs.s3.bucket"], builder),
            Prefix = attributes.Text("access_logs.s3.prefix", ElbDefaults.AccessLogPrefix),
        };
    }

    // The logs can be had another way: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-deliverysource.html
    private static bool MayBeDelivered(TemplateResource loadBalancer, ModelBuilder builder) =>
        builder.Naming(ResourceTypes.DeliverySource, "ResourceArn", Identity.Of(loadBalancer))
            .Concat(builder.NamingUnknown(ResourceTypes.DeliverySource, "ResourceArn"))
            .Any(source => builder.Properties(source)["LogType"] is not TextValue { Text: not LogType });
}
