using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Responses;

/// <summary>
/// Kestrel frames a body in chunks itself unless the response says how it is framed already. Whoever sets Transfer-Encoding says so, and the plain
/// bytes that follow are no chunks: https://www.rfc-editor.org/rfc/rfc9112#section-7.1. It is the server's header, not the application's
/// (https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1).
/// </summary>
internal sealed class TransferEncodingByHand : Rule
{
    private const string Header = "Transfer-Encoding";

    public override RuleInfo Info { get; } = new("ALB4001", Severity.Error, "Transfer-Encoding set by hand")
    {
        Status = [502],
        Why = "Kestrel takes the body for framed already and sends it as it is, so the load balancer finds no chunks in it and answers 502",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) => Set(deployment).Concat(Copied(deployment));

    private IEnumerable<Finding> Set(Deployment deployment) =>
        from at in ResponseSteps.Of<ResponseStep.Header>(deployment)
        where ResponseSteps.Same(at.Step.Name, Header) && !at.IsTooLate && SaysChunked(at.Step.Value) && !at.BeforeBody.Any(step => step.Removes(Header))
        select At(at.Application, at.Step.Place, $"{at.Handler.Name} sets Transfer-Encoding, but Kestrel does not chunk the body then")
            .ToFix("drop the header; Kestrel chunks a body of unknown length by itself");

    private IEnumerable<Finding> Copied(Deployment deployment) =>
        from at in ResponseSteps.Of<ResponseStep.CopiedHeaders>(deployment)
        where !at.IsTooLate && !at.Step.Except.Any(name => ResponseSteps.Same(name, Header)) && !at.BeforeBody.Any(step => step.Removes(Header))
        select At(at.Application, at.Step.Place, $"{at.Handler.Name} copies the headers of another response, Transfer-Encoding among them")
            .Because("whenever the other server answers in chunks, Kestrel takes the body for framed already and sends it without, and the load balancer answers 502")
            .ToFix("write Response.Headers.Remove(\"Transfer-Encoding\") after copying");

    /// <summary>Another last coding than chunked frames nothing, and Kestrel ends such a body by closing the connection, as it has to.</summary>
    private static bool SaysChunked(Setting<string> value) => !value.IsKnown || value.Value.TrimEnd().EndsWith("chunked", StringComparison.OrdinalIgnoreCase);
}
