using AlbLint.Model;

namespace AlbLint.Rules.Responses;

/// <summary>Finds what handlers do to their responses.</summary>
internal static class ResponseSteps
{
    /// <summary>205, whose response has no body, although nothing in it says so.</summary>
    public const int ResetContent = 205;

    /// <summary>304, whose response may announce the length of the body that it does not have.</summary>
    public const int NotModified = 304;

    /// <summary>Every step of a kind in every handler of every application.</summary>
    public static IEnumerable<ResponseAt<T>> Of<T>(Deployment deployment)
        where T : ResponseStep
    {
        foreach (var application in deployment.Applications)
        {
            foreach (var handler in application.Handlers)
            {
                for (var i = 0; i < handler.Steps.Count; i++)
                {
                    if (handler.Steps[i] is T step)
                    {
                        yield return new(application, handler, step, [.. handler.Steps.Take(i)], [.. handler.Steps.Skip(i + 1)]);
                    }
                }
            }
        }
    }

    /// <summary>Whether a status ends with its headers: https://www.rfc-editor.org/rfc/rfc9112#section-6.3.</summary>
    public static bool HasNoBody(this ResponseStep.Status status) => status.Code is { IsKnown: true, Value: 204 or ResetContent or NotModified };

    /// <summary>Whether a step sets or adds a header.</summary>
    public static bool Sets(this ResponseStep step, string header) => step is ResponseStep.Header set && Same(set.Name, header);

    /// <summary>Whether a step takes a header out.</summary>
    public static bool Removes(this ResponseStep step, string header) => step is ResponseStep.RemovedHeader removed && Same(removed.Name, header);

    /// <summary>Whether two header names are the same; case does not count.</summary>
    public static bool Same(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
