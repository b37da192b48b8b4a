using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Responses;

/// <summary>
/// What a response writes after a status that ends with its headers (https://www.rfc-editor.org/rfc/rfc9112#section-6.3) is refused by Kestrel:
/// it throws, with the headers on their way, and closes the connection (measured on .NET 10). WriteAsJsonAsync and results do not get as far as that: their body is dropped.
/// </summary>
internal sealed class BodyWithoutRoom : Rule
{
    private const string Length = "Content-Length";

    public override RuleInfo Info { get; } = new("ALB4003", Severity.Warning, "Body written with a status that has none")
    {
        Status = [502],
        Why = "Kestrel sends the headers, refuses the body and closes the connection, which the load balancer may be sending its next request into; that one gets a 502",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from at in ResponseSteps.Of<ResponseStep.Body>(deployment)
        let status = at.Status
        where !at.IsTooLate && status?.HasNoBody() == true && (at.Step.IsDroppedWithoutBody ? status.Code.Is(ResponseSteps.ResetContent) : !IsRefused(at, status))
        select Fault(at, status);

    /// <summary>With 204 and 205 Kestrel takes no announcement of a body either: it answers 500 and keeps the connection (measured on .NET 10).</summary>
    private static bool IsRefused(ResponseAt<ResponseStep.Body> at, ResponseStep.Status status) =>
        !status.Code.Is(ResponseSteps.NotModified)
        && at.Before.LastOrDefault(step => step.Removes(Length) || step.Sets(Length)) is ResponseStep.Header { Value: var length } && !length.Is("0");

    private Finding Fault(ResponseAt<ResponseStep.Body> at, ResponseStep.Status status)
    {
        var finding = At(at.Application, at.Step.Place, $"{at.Handler.Name} writes a body, but its status {status.Code} has none")
            .See(status.Place, $"status {status.Code}")
            .ToFix($"write no body with {status.Code}, or answer with another status");
        return at.Step.IsDroppedWithoutBody
            ? finding.Because("the body is dropped, but the response does not say so, and the load balancer waits for it until its idle timeout ends")
            : finding;
    }
}
