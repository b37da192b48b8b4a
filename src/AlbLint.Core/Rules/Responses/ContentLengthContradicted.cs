using System.Globalization;
using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Responses;

/// <summary>
/// Kestrel stops a body that grows over the declared length, and closes the connection under one that stays below it; see
/// https://www.rfc-editor.org/rfc/rfc9112#section-6.3. A response that writes nothing at all may answer a HEAD request, whose length speaks of the GET.
/// </summary>
internal sealed class ContentLengthContradicted : Rule
{
    private const string Header = "Content-Length";

    public override RuleInfo Info { get; } = new("ALB4004", Severity.Warning, "Content-Length contradicts what is written")
    {
        Status = [502, 504],
        Why = "the load balancer gets another body than was announced; it answers 504 while it waits for the rest, or 502 when the server gives up on the response",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from at in ResponseSteps.Of<ResponseStep.Header>(deployment)
        where at.Step.Sets(Header) && !at.IsTooLate && !at.BeforeBody.Any(MayChangeLength)
        let declared = Length(at.Step.Value)
        let written = WrittenBy(at)
        where declared is not null && written is not null && (written.IsWhole ? written.Length != declared : written.Length > declared)
        select At(at.Application, at.Step.Place, $"{at.Handler.Name} announces {Bytes(declared.Value)}, but writes {(written.IsWhole ? "" : "at least ")}{Bytes(written.Length)}")
            .See(written.First.Place, "body written here")
            .ToFix("drop the header; Kestrel frames the body by itself");

    private static Written? WrittenBy(ResponseAt<ResponseStep.Header> at)
    {
        var rest = at.After.TakeWhile(step => step is not ResponseStep.End).ToList();
        var bodies = rest.OfType<ResponseStep.Body>().ToList();
        return bodies.Count == 0 || rest.Concat(at.Before).OfType<ResponseStep.Status>().Any(status => !status.Code.IsKnown || status.HasNoBody()) ? null : new Written(
            bodies[0],
            bodies.Sum(body => body.Length.IsKnown ? body.Length.Value : 0),
            rest.Count < at.After.Count && bodies.All(body => body.Length.IsKnown));
    }

    private static bool MayChangeLength(ResponseStep step) =>
        step is ResponseStep.CopiedHeaders || step.Removes(Header) || step.Sets(Header);

    private static long? Length(Setting<string> value) =>
        value.IsKnown && long.TryParse(value.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    private static string Bytes(long count) => count.ToString(CultureInfo.InvariantCulture) + (count == 1 ? " byte" : " bytes");

    /// <param name="First">The first piece.</param>
    /// <param name="Length">All pieces whose length is known.</param>
    /// <param name="IsWhole">Whether nothing else is written.</param>
    private sealed record Written(ResponseStep.Body First, long Length, bool IsWhole);
}
