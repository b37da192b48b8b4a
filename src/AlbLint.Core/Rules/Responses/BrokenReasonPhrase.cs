using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Responses;

/// <summary>
/// Kestrel checks header values, but writes the reason phrase as it is. A line break in it ends the status line; see
/// https://www.rfc-editor.org/rfc/rfc9112#section-4 for what may stand there.
/// </summary>
internal sealed class BrokenReasonPhrase : Rule
{
    public override RuleInfo Info { get; } = new("ALB4005", Severity.Warning, "Reason phrase with a line break or control character")
    {
        Status = [502],
        Why = "Kestrel sends the phrase as it is, so the response is malformed and the load balancer answers 502",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from at in ResponseSteps.Of<ResponseStep.Reason>(deployment)
        where !at.IsTooLate && at.Step.Phrase is { IsKnown: true } phrase && phrase.Value.Any(BreaksTheLine)
            && !at.BeforeBody.Any(step => step is ResponseStep.Reason)
        select At(at.Application, at.Step.Place, $"{at.Handler.Name} sets a reason phrase with {Named(at.Step.Phrase.Value.First(BreaksTheLine))}")
            .ToFix("drop the reason phrase; HTTP/2 has none, and clients go by the status code");

    private static bool BreaksTheLine(char c) => char.IsControl(c) && c != '\t';

    private static string Named(char c) => c is '\r' or '\n' ? "a line break" : "a control character";
}
