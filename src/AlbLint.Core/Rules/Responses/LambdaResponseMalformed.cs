using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Responses;

/// <summary>
/// A Lambda target answers in JSON: with a status code, and with <c>multiValueHeaders</c> where the target group asks for them, else with <c>headers</c>:
/// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html#respond-to-load-balancer
/// </summary>
internal sealed class LambdaResponseMalformed : Rule
{
    private const string MultiValueHeaders = "lambda.multi_value_headers.enabled";

    public override RuleInfo Info { get; } = new("ALB4007", Severity.Error, "Lambda response without what a load balancer reads")
    {
        Status = [502],
        Why = "the load balancer cannot make an HTTP response of it and answers 502 with LambdaInvalidResponse in the access log",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from application in deployment.Applications
        from response in application.LambdaResponses
        from finding in WithoutStatus(application, response).Concat(WithOtherHeaders(deployment, application, response))
        select finding;

    private IEnumerable<Finding> WithoutStatus(Application application, LambdaResponse response)
    {
        if (response.StatusCode.Is(0))
        {
            yield return At(application, response.Place, "Lambda response has no status code").ToFix("set StatusCode, 200 for example");
        }
    }

    /// <summary>Which target group the function is in, nobody says; where all agree, it does not matter.</summary>
    private IEnumerable<Finding> WithOtherHeaders(Deployment deployment, Application application, LambdaResponse response)
    {
        var kinds = deployment.TargetGroups.Where(group => !group.TargetType.IsNot(TargetType.Lambda))
            .Select(group => group.Attributes.TryGetValue(MultiValueHeaders, out var value) ? value : null).ToList();
        if (kinds.Count == 0 || kinds[0] is not { } first)
        {
            yield break;
        }

        if (kinds.All(kind => Is(kind, "true")) && response is { Headers: { } single, MultiValueHeaders: null })
        {
            yield return At(application, single, "Lambda response sets Headers, but its target group reads MultiValueHeaders")
                .See(first, MultiValueHeaders).ToFix("set MultiValueHeaders instead of Headers");
        }

        if (kinds.All(kind => Is(kind, "false")) && response is { Headers: null, MultiValueHeaders: { } multiple })
        {
            yield return At(application, multiple, "Lambda response sets MultiValueHeaders, but its target group reads Headers")
                .See(first, MultiValueHeaders).ToFix("set Headers instead of MultiValueHeaders");
        }
    }

    private static bool Is(Setting<string>? setting, string value) => setting is { IsKnown: true } && string.Equals(setting.Value, value, StringComparison.OrdinalIgnoreCase);
}
