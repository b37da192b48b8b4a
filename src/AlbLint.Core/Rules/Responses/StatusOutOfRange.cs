using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Responses;

/// <summary>Kestrel writes any number into the status line; only 100-599 is a status: https://www.rfc-editor.org/rfc/rfc9110#section-15.</summary>
internal sealed class StatusOutOfRange : Rule
{
    private const int First = 100;
    private const int Last = 599;

    public override RuleInfo Info { get; } = new("ALB4002", Severity.Error, "Status code outside of 100-599")
    {
        Status = [502],
        Why = "Kestrel sends the number as it is, and a load balancer that cannot read the status line answers 502",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from at in ResponseSteps.Of<ResponseStep.Status>(deployment)
        where at.Step.Code is { IsKnown: true, Value: < First or > Last } && !at.IsTooLate && !at.BeforeBody.Any(step => step is ResponseStep.Status)
        select At(at.Application, at.Step.Place, $"{at.Handler.Name} answers with status {at.Step.Code}, which HTTP does not have")
            .ToFix($"answer with a status from {First} to {Last}");
}
