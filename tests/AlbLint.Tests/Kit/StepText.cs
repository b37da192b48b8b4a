using AlbLint.Model;

namespace AlbLint.Tests.Kit;

/// <summary>What a handler does to its response, as a text to compare.</summary>
internal static class StepText
{
    /// <summary>The steps of one way through a handler.</summary>
    public static string Of(ResponseHandler handler) => string.Join(", ", handler.Steps.Select(step => step switch
    {
        ResponseStep.Status status => "status " + Known(status.Code),
        ResponseStep.Header header => $"{header.Name}: {Known(header.Value)}",
        ResponseStep.CopiedHeaders copied => copied.Except.Count == 0 ? "copies" : "copies except " + string.Join(" ", copied.Except),
        ResponseStep.RemovedHeader removed => "-" + removed.Name,
        ResponseStep.Body body => (body.IsDroppedWithoutBody ? "droppable " : "body ") + Known(body.Length),
        ResponseStep.Reason reason => "reason " + Known(reason.Phrase),
        ResponseStep.Abort => "abort",
        _ => "end",
    }));

    private static string Known<T>(Setting<T> setting) => setting.IsKnown ? setting.ToString() : "?";
}
