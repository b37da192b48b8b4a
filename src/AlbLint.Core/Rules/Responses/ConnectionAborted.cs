using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Responses;

/// <summary>
/// An abort resets the connection to the load balancer; its client is told of a bad gateway, not of a closed connection. Once headers are out there is no
/// other way to tell a client that the body it got is not whole, so nothing is said where any may be.
/// </summary>
internal sealed class ConnectionAborted : Rule
{
    public override RuleInfo Info { get; } = new("ALB4006", Severity.Info, "Connection aborted while a request is answered")
    {
        Status = [502],
        IsPreview = true,
        Why = "the load balancer gets a reset instead of an answer and sends its client a 502, which counts as a fault of the target",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from at in ResponseSteps.Of<ResponseStep.Abort>(deployment)
        where !at.Before.Any(MayHaveStarted)
        select At(at.Application, at.Step.Place, $"{at.Handler.Name} aborts the connection")
            .ToFix("answer with a status, 400 or 503 for example, so that clients and metrics tell it from a fault");

    private static bool MayHaveStarted(ResponseStep step) => step is ResponseStep.Body or ResponseStep.End or ResponseStep.Status { Code.IsKnown: false };
}
