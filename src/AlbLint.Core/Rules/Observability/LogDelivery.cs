using System.Text.RegularExpressions;
using AlbLint.Aws;
using AlbLint.Model;

namespace AlbLint.Rules.Observability;

/// <summary>Whether a bucket policy statement may be the one that lets Elastic Load Balancing write its logs; what is unknown may be.</summary>
internal static class LogDelivery
{
    private static readonly Regex AccountOfPrincipal = new("^(?:arn:[^:]*:iam::)?([0-9]{12})(?::root)?$", RegexOptions.CultureInvariant);

    /// <summary>Whether the statement may let Elastic Load Balancing put objects below the prefix.</summary>
    public static bool MayBeLetIn(BucketPolicyStatement statement, Setting<string> prefix) =>
        !statement.Allows.Is(false)
        && statement.Principals.Any(IsElasticLoadBalancing)
        && statement.Actions.Any(action => action is null || KeyPattern.Overlap(action.ToLowerInvariant(), "s3:putobject"))
        && statement.KeyPatterns.Any(pattern => pattern is null || KeyPattern.Overlap(pattern, LogKeys(prefix)));

    /// <summary>Whether the statement may speak of Elastic Load Balancing.</summary>
    public static bool IsElasticLoadBalancing(string? principal) =>
        principal is null or "*" or ElbLogDelivery.ServicePrincipal or ElbLogDelivery.OutpostsServicePrincipal
        || (AccountOfPrincipal.Match(principal) is { Success: true } match && ElbLogDelivery.AccountIds.Contains(match.Groups[1].Value));

    /// <summary>The keys of a load balancer's log objects, as a pattern.</summary>
    public static string LogKeys(Setting<string> prefix) =>
        !prefix.IsKnown ? "*" : (prefix.Value.Length == 0 ? "" : prefix.Value + "/") + ElbLogDelivery.Folder + "/*";
}
