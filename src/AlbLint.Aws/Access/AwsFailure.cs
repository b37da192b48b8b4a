using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using Amazon.Runtime;

namespace AlbLint.Aws.Access;

/// <summary>AWS could not be asked, or refused; the message says what to do, without a full stop.</summary>
public sealed partial class AwsFailure : Exception
{
    private AwsFailure(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>The code that AWS gave; null when it was not reached.</summary>
    public string? Code { get; private init; }

    /// <summary>Says in plain words what failed.</summary>
    /// <param name="failure">What the SDK threw.</param>
    /// <param name="action">The action that was called, as a policy names it.</param>
    /// <param name="resource">The resource that it was called for; null for what the action can be limited to.</param>
    public static AwsFailure Of(Exception failure, string action, string? resource = null) => Refusal(failure) switch
    {
        AmazonServiceException { ErrorCode: "AccessDenied" or "AccessDeniedException" or "UnauthorizedOperation" } denied => Denied(denied, action, resource),
        AmazonServiceException { ErrorCode: "ExpiredToken" or "ExpiredTokenException" or "RequestExpired" } expired =>
            Make("the credentials have expired; sign in again (`aws sso login`), or renew the session token", expired),
        AmazonServiceException { ErrorCode: "InvalidClientTokenId" or "UnrecognizedClientException" or "InvalidAccessKeyId" or "SignatureDoesNotMatch" or "IncompleteSignature" or "AuthFailure" } refused =>
            Make($"AWS does not accept the credentials ({refused.ErrorCode}); look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN and --profile", refused),
        AmazonServiceException { ErrorCode: "PermanentRedirect" or "AuthorizationHeaderMalformed" or "IllegalLocationConstraintException" } elsewhere =>
            Make($"wrong Region; give that of the resource with --region ({elsewhere.Message.TrimEnd('.')})", elsewhere),
        AmazonServiceException { ErrorCode: "Throttling" or "ThrottlingException" or "SlowDown" or "RequestLimitExceeded" } slow =>
            Make($"AWS still throttles {action} after several tries; try again later", slow),
        AmazonServiceException { StatusCode: >= HttpStatusCode.InternalServerError } broken => Make($"{action} fails on AWS's side ({(int)broken.StatusCode} {broken.ErrorCode})".Replace(" )", ")"), broken),
        AmazonServiceException { ErrorCode.Length: > 0 } other => Make($"{action}: {other.Message.TrimEnd('.')}", other),
        AmazonServiceException { InnerException: { } inner } => Unreached(inner, action),
        not AmazonServiceException when IsLackOfSignOn(failure) =>
            Make("the single sign-on of the profile has expired, or there is none; sign in (`aws sso login --profile NAME`)", failure),
        AmazonClientException client when IsLackOfRegion(client) => Make("no Region is configured; give --region, or set AWS_REGION", client),
        AmazonClientException client when IsLackOfCredentials(client) =>
            Make("no credentials found; give --profile, sign in (`aws sso login`), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY", client),
        _ => Unreached(failure, action),
    };

    private static AwsFailure Unreached(Exception failure, string action) => failure switch
    {
        XmlException => Make($"the answer to {action} is no XML as AWS writes it; is the endpoint right?", failure),
        OperationCanceledException or TimeoutException => Make($"no answer to {action} in time", failure),
        _ => Make($"{action}: {Innermost(failure).Message.TrimEnd('.')}", failure),
    };

    private static AwsFailure Denied(AmazonServiceException denied, string action, string? resource)
    {
        var named = ActionName().Match(denied.Message) is { Success: true } match ? match.Value : action;
        var known = named == action && resource is not null ? new IamAction(action, resource, "")
            : IamActions.Find(named) ?? new IamAction(named, ResourceName().Match(denied.Message) is { Success: true } found ? found.Value : "*", "");
        return new AwsFailure($"{named} is denied; a policy with this statement allows it: {known.Statement}", denied) { Code = denied.ErrorCode };
    }

    private static AwsFailure Make(string message, Exception inner) => new(message, inner) { Code = (inner as AmazonServiceException)?.ErrorCode };

    /// <summary>What AWS said when credentials were fetched, of which the SDK only says that they could not be.</summary>
    private static Exception Refusal(Exception failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            if (inner is AmazonServiceException { ErrorCode.Length: > 0 })
            {
                return inner;
            }
        }

        return failure;
    }

    private static bool IsLackOfSignOn(Exception failure) => failure.Message.Contains("SSO", StringComparison.Ordinal);

    private static bool IsLackOfRegion(Exception failure) => failure.Message.Contains("RegionEndpoint", StringComparison.Ordinal) || failure.Message.Contains("No region", StringComparison.OrdinalIgnoreCase);

    private static bool IsLackOfCredentials(Exception failure) => failure.Message.Contains("credentials", StringComparison.OrdinalIgnoreCase);

    private static Exception Innermost(Exception failure) => failure.InnerException is { } inner ? Innermost(inner) : failure;

    [GeneratedRegex("[a-z0-9]+:[A-Z][A-Za-z]+(?= on resource| because|$)")]
    private static partial Regex ActionName();

    [GeneratedRegex(@"(?<=on resource: )\S+")]
    private static partial Regex ResourceName();
}
