using AlbLint.Aws;
using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Observability;

/// <summary>Elastic Load Balancing writes a test object when logs are turned on; where it cannot, the load balancer is not created.</summary>
internal sealed class LogBucketRefusesLogs : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("ALB1002", Severity.Warning, "Access-log bucket cannot receive the load balancer's logs")
    {
        Effect = "deploy",
        IsPreview = true,
        Why = "Elastic Load Balancing cannot write to the bucket: turning the logs on fails with an access error, or no log arrives",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from loadBalancer in deployment.LoadBalancers
        let logs = loadBalancer.AccessLogs
        where logs.Enabled.Is(true)
        from finding in new[] { ReservedPrefix(loadBalancer, logs), Encrypted(logs), Refused(logs) }
        where finding is not null
        select finding.See(logs.Enabled, $"access logs of {loadBalancer}");

    private Finding? ReservedPrefix(LoadBalancer loadBalancer, AccessLogs logs) =>
        logs.Prefix.IsKnown && logs.Prefix.Value.Contains(ElbLogDelivery.Folder)
            ? At(loadBalancer, logs.Prefix, $"access log prefix {logs.Prefix} contains {ElbLogDelivery.Folder}, the folder that Elastic Load Balancing adds itself")
                .ToFix($"leave {ElbLogDelivery.Folder} out of access_logs.s3.prefix")
            : null;

    private Finding? Encrypted(AccessLogs logs) =>
        logs.Bucket is { } bucket && (bucket.DefaultEncryption.Is("aws:kms") || bucket.DefaultEncryption.Is("aws:kms:dsse"))
            ? At(bucket, bucket.DefaultEncryption, $"default encryption of {bucket} is {bucket.DefaultEncryption}, and access logs can only be written with AES256 (SSE-S3)")
                .ToFix("SSEAlgorithm: AES256")
            : null;

    private Finding? Refused(AccessLogs logs)
    {
        if (logs.Bucket is not { PolicyIsComplete: true } bucket || bucket.Statements.Any(statement => LogDelivery.MayBeLetIn(statement, logs.Prefix)))
        {
            return null;
        }

        var keys = logs.Prefix.IsKnown ? LogDelivery.LogKeys(logs.Prefix) : ElbLogDelivery.Folder + "/*";
        var nearest = bucket.Statements.FirstOrDefault(statement => statement.Allows.Is(true) && statement.Principals.Any(LogDelivery.IsElasticLoadBalancing));
        return At(bucket, nearest?.Place ?? bucket.Place, bucket.Statements.Count == 0
                ? $"{bucket} has no policy that lets Elastic Load Balancing write {keys}"
                : $"no statement of the policy of {bucket} lets Elastic Load Balancing write {keys}")
            .ToFix(bucket.IsConstruct() ? $"call alb.LogAccessLogs with {bucket}, which writes the policy, too"
                : $"allow the service {ElbLogDelivery.ServicePrincipal} s3:PutObject on !Sub '${{{bucket}.Arn}}/{keys}'");
    }
}
