using AlbLint.Text;

namespace AlbLint.Model;

/// <summary>Code that makes one response: a handler, an action, a middleware, or one branch of it.</summary>
public sealed class ResponseHandler
{
    /// <summary>Where the code is.</summary>
    public required Place Place { get; init; }

    /// <summary>The method's name, or what the route is, for messages.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, in program order; each step certainly comes after the one before on one response.</summary>
    public required IReadOnlyList<ResponseStep> Steps { get; init; }
}

/// <summary>One thing that code does to a response.</summary>
/// <param name="Place">The expression that does it.</param>
public abstract record ResponseStep(Place Place)
{
    /// <summary>Sets the status code.</summary>
    public sealed record Status(Setting<int> Code, Place Place) : ResponseStep(Place);

    /// <summary>Sets or adds a header.</summary>
    /// <param name="Name">Its name, in any case.</param>
    /// <param name="Value">Its value.</param>
    /// <param name="Place">The expression.</param>
    public sealed record Header(string Name, Setting<string> Value, Place Place) : ResponseStep(Place);

    /// <summary>Copies headers of another response whose names nobody knows, except those that were certainly taken out.</summary>
    public sealed record CopiedHeaders(IReadOnlyList<string> Except, Place Place) : ResponseStep(Place);

    /// <summary>Removes a header.</summary>
    public sealed record RemovedHeader(string Name, Place Place) : ResponseStep(Place);

    /// <summary>Writes body bytes.</summary>
    /// <param name="Length">How many bytes, when known.</param>
    /// <param name="IsDroppedWithoutBody">Whether this way of writing is dropped silently on a status that has no body (WriteAsJsonAsync, Results.Json).</param>
    /// <param name="Place">The expression.</param>
    public sealed record Body(Setting<long> Length, bool IsDroppedWithoutBody, Place Place) : ResponseStep(Place);

    /// <summary>Sets the reason phrase.</summary>
    public sealed record Reason(Setting<string> Phrase, Place Place) : ResponseStep(Place);

    /// <summary>Aborts the connection.</summary>
    public sealed record Abort(Place Place) : ResponseStep(Place);

    /// <summary>The end of the response: nothing else is written to it.</summary>
    public sealed record End(Place Place) : ResponseStep(Place);
}

/// <summary>A response that a Lambda handler gives to a load balancer.</summary>
public sealed class LambdaResponse
{
    /// <summary>Where it is made.</summary>
    public required Place Place { get; init; }

    /// <summary>The status code; unknown when it may be set elsewhere; 0 when it certainly is not set.</summary>
    public required Setting<int> StatusCode { get; init; }

    /// <summary>Where single-value headers are set; null when they are not.</summary>
    public Place? Headers { get; init; }

    /// <summary>Where multi-value headers are set; null when they are not.</summary>
    public Place? MultiValueHeaders { get; init; }
}
