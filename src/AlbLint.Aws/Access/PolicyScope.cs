using Amazon;

namespace AlbLint.Aws.Access;

/// <summary>What a policy is limited to; what is null is not limited.</summary>
public sealed record PolicyScope
{
    private const string AnyBucket = "BUCKET"; // a policy for every bucket would be too wide: the name has to be filled in

    /// <summary>The bucket of the logs.</summary>
    public string? Bucket { get; init; }

    /// <summary>The prefix that logs have in the bucket.</summary>
    public string? Prefix { get; init; }

    /// <summary>The account.</summary>
    public string? Account { get; init; }

    /// <summary>The Region.</summary>
    public string? Region { get; init; }

    /// <summary>Of what an action lists, the prefixes that it may: https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html; none where nothing limits them.</summary>
    public IReadOnlyList<string> Prefixes(IamAction action) =>
        action == IamActions.ListBucket && Prefix?.Trim('/') is { Length: > 0 } prefix ? [prefix, prefix + "/*"] : [];

    /// <summary>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html</summary>
    private string Partition => Region is null ? "aws" : RegionEndpoint.GetBySystemName(Region).PartitionName;

    /// <summary>
    /// Logs lie in <c>bucket[/prefix]/AWSLogs/account/elasticloadbalancing/region</c>:
    /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
    /// </summary>
    private string LogObjects => $"{Bucket ?? AnyBucket}/{(string.IsNullOrEmpty(Prefix) ? "" : Prefix.Trim('/') + "/")}AWSLogs/{Account ?? "*"}/elasticloadbalancing/{(Region is null ? "" : Region + "/")}*";

    /// <summary>The resource of an action within this scope.</summary>
    public string Resource(IamAction action) => action.Resource.Split(':', 6) switch
    {
        ["arn", _, "s3", _, _, var name] => $"arn:{Partition}:s3:::{(name.Contains('/') ? LogObjects : Bucket ?? AnyBucket)}",
        ["arn", _, var service, _, _, var name] => $"arn:{Partition}:{service}:{Region ?? "*"}:{Account ?? "*"}:{name}",
        _ => action.Resource,
    };
}
