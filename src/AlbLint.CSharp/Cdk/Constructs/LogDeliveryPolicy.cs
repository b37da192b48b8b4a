using AlbLint.Aws;
using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>
/// The statements that <c>LogAccessLogs</c> adds to a bucket's policy:
/// https://github.com/aws/aws-cdk/blob/v2.160.0/packages/aws-cdk-lib/aws-elasticloadbalancingv2/lib/alb/application-load-balancer.ts
/// </summary>
internal static class LogDeliveryPolicy
{
    /// <summary>Lets Elastic Load Balancing write below the prefix.</summary>
    public static void AddTo(BucketObject bucket, Slot prefix, CdkConstruct balancer, Place place)
    {
        var keys = Joined(place, bucket.Arn(place), MadeNodes.Text("/", place), Nodes.Of(prefix)!, MadeNodes.Text(prefix.Text is "" ? "" : "/", place), MadeNodes.Text(ElbLogDelivery.Folder + "/*", place));

        // Where a Region has an account for it the CDK names that, which is the same to the bucket.
        bucket.Allow(Statement(place, "Allow", "s3:PutObject", ("Service", ElbLogDelivery.ServicePrincipal), keys));
        bucket.Allow(Statement(place, "Allow", "s3:GetBucketAcl", ("Service", "delivery.logs.amazonaws.com"), bucket.Arn(place)));
        if (bucket.Policy is { } policy)
        {
            balancer.Assembly.Dependencies.Add((balancer.DefaultChild!, policy));
        }
    }

    /// <summary>The statement that <c>EnforceSSL</c> adds.</summary>
    public static MappingNode OnlyByTls(BucketObject bucket, Place place) => MadeNodes.Map(
        Statement(place, "Deny", "s3:*", ("AWS", "*"), bucket.Arn(place)).Entries.Select(entry => new KeyValuePair<string, TemplateNode>(entry.Key.Text, entry.Value))
            .Append(new("Condition", MadeNodes.Map("Bool", MadeNodes.Map("aws:SecureTransport", MadeNodes.Text("false", place), place), place))), place);

    /// <summary>Parts put together.</summary>
    public static MappingNode Joined(Place place, params TemplateNode[] parts) => MadeNodes.Map("Fn::Join", MadeNodes.List([MadeNodes.Text("", place), MadeNodes.List(parts, place)], place), place);

    private static MappingNode Statement(Place place, string effect, string action, (string Kind, string Name) principal, TemplateNode resource) => Nodes.Object(
        place, ("Effect", MadeNodes.Text(effect, place)), ("Action", MadeNodes.Text(action, place)),
        ("Principal", MadeNodes.Map(principal.Kind, MadeNodes.Text(principal.Name, place), place)), ("Resource", resource));
}
