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

    /// <summary>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html</summary>
    private string Partition => Region switch
    {
        not null when Region.StartsWith("cn-", StringComparison.Ordinal) => "aws-cn",
        not null when Region.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
        _ => "aws",
    };

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
