using AlbLint.Text;

namespace AlbLint.Model;

/// <summary>An application read from its source code and configuration files; the model's view of an ASP.NET Core project.</summary>
public sealed class Application : Resource
{
    /// <summary>
    /// The server in it: Kestrel, as code and configuration set it up. The same object as the server of a container or an instance that is known
    /// to run the application.
    /// </summary>
    public required Server Server { get; init; }

    /// <summary>Whether a Dockerfile is known to build its image: a container's loopback is never what another machine connects to.</summary>
    public bool HasImage { get; init; }

    /// <summary>Configuration that looks as if it set Kestrel's limits although nothing binds it.</summary>
    public IReadOnlyList<UnboundSetting> UnboundSettings { get; init; } = [];

    /// <summary>Durations that are written without a colon, which .NET reads as days.</summary>
    public IReadOnlyList<DaysByMistake> DaysByMistake { get; init; } = [];

    /// <summary>What request handlers do to their responses.</summary>
    public IReadOnlyList<ResponseHandler> Handlers { get; init; } = [];

    /// <summary>Responses that Lambda handlers give to a load balancer.</summary>
    public IReadOnlyList<LambdaResponse> LambdaResponses { get; init; } = [];

    /// <summary>Where every plain request, a health check's too, is redirected to https; null when none certainly is.</summary>
    public Place? HttpsRedirection { get; init; }

    /// <summary>The host names that requests may carry; null when any may. A load balancer's health check carries the target's IP address.</summary>
    public Setting<IReadOnlyList<string>>? AllowedHosts { get; init; }

    /// <summary>The longest that the request-timeouts middleware lets a request run, if it is set.</summary>
    public Setting<TimeSpan>? RequestTimeout { get; init; }

    /// <summary>Where its first gRPC service is mapped when it certainly serves nothing else; else null.</summary>
    public Place? OnlyGrpc { get; init; }

    /// <summary>What of its server cannot be known, each once; empty when no server is made here.</summary>
    public IReadOnlyList<ApplicationUnknown> Unknowns { get; init; } = [];
}

/// <summary>A setting that has no effect.</summary>
/// <param name="Key">The configuration key: <c>Kestrel:Limits:KeepAliveTimeout</c>.</param>
/// <param name="Place">Where it is written.</param>
public sealed record UnboundSetting(string Key, Place Place);

/// <summary>A duration that is written as a plain number.</summary>
/// <param name="Text">The number as written.</param>
/// <param name="Place">Where it is written.</param>
public sealed record DaysByMistake(string Text, Place Place);
