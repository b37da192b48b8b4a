using AlbLint.Aws;
using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads <c>AWS::S3::Bucket</c> with its <c>AWS::S3::BucketPolicy</c> as far as the delivery of access logs needs.</summary>
internal static class LogBucketReader
{
    /// <summary>The bucket that a value refers to, by reference or by the name that it is given; null when it is not declared here.</summary>
    public static LogBucket? Of(Value value, ModelBuilder builder)
    {
        var resource = ModelBuilder.Referenced(value, ResourceTypes.Bucket) ?? (value is AbsentValue ? null : builder.Named(ResourceTypes.Bucket, "BucketName", value));
        return resource is null ? null : builder.Once("LogBucket", resource, _ => Make(resource, builder));
    }

    private static LogBucket Make(TemplateResource resource, ModelBuilder builder)
    {
        var properties = builder.Properties(resource);
        var statements = new List<BucketPolicyStatement>();
        var isComplete = !builder.IsPartial && builder.NamingUnknown(ResourceTypes.BucketPolicy, "Bucket").Count == 0;
        foreach (var policy in Policies(resource, properties, builder))
        {
            var document = builder.Properties(policy).Object("PolicyDocument");
            var list = document.List("Statement");
            isComplete &= document.IsComplete && list.IsComplete;
            foreach (var item in list.Items)
            {
                statements.Add(BucketPolicyReader.Statement(document.Object(item)));
                isComplete &= document.Object(item).IsComplete;
            }
        }

        return new LogBucket
        {
            Id = resource.Name,
            Key = resource.Key,
            Place = resource.Place,
            ConstructPath = resource.ConstructPath,
            DefaultEncryption = Encryption(properties),
            Statements = statements,
            PolicyIsComplete = isComplete,
        };
    }

    private static IEnumerable<TemplateResource> Policies(TemplateResource resource, PropertyBag properties, ModelBuilder builder)
    {
        var byReference = builder.Naming(ResourceTypes.BucketPolicy, "Bucket", Identity.Of(resource));
        return Identity.Of(properties["BucketName"]) is { } name ? byReference.Concat(builder.Naming(ResourceTypes.BucketPolicy, "Bucket", name)) : byReference;
    }

    private static Setting<string> Encryption(PropertyBag bucket)
    {
        var encryption = bucket.Object("BucketEncryption");
        var rules = encryption.List("ServerSideEncryptionConfiguration");
        return rules.Items.Count == 0
            ? bucket.Text("BucketEncryption", S3Defaults.Encryption)
            : encryption.Object(rules.Items[0]).Object("ServerSideEncryptionByDefault").Text("SSEAlgorithm", S3Defaults.Encryption);
    }
}
