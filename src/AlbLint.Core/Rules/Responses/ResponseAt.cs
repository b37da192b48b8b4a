using AlbLint.Model;

namespace AlbLint.Rules.Responses;

/// <summary>A step of a response handler, with what certainly came before it and what comes after.</summary>
/// <param name="Application">The application.</param>
/// <param name="Handler">The handler.</param>
/// <param name="Step">The step.</param>
/// <param name="Before">The steps before it.</param>
/// <param name="After">The steps after it.</param>
internal sealed record ResponseAt<T>(Application Application, ResponseHandler Handler, T Step, IReadOnlyList<ResponseStep> Before, IReadOnlyList<ResponseStep> After)
    where T : ResponseStep
{
    /// <summary>The status that the response has here: the last one that was set before the first body byte, after which none can be set; null for none.</summary>
    public ResponseStep.Status? Status => Before.TakeWhile(step => step is not ResponseStep.Body).OfType<ResponseStep.Status>().LastOrDefault();

    /// <summary>What still happens to the headers: steps up to the first body byte, with which the headers go out.</summary>
    public IEnumerable<ResponseStep> BeforeBody => After.TakeWhile(step => step is not (ResponseStep.Body or ResponseStep.End));

    /// <summary>Whether the headers are out already, so that a change of them does nothing but throw.</summary>
    public bool IsTooLate => Before.Any(step => step is ResponseStep.Body or ResponseStep.End);
}
