using AlbLint.CSharp.AspNetCore;
using AlbLint.CSharp.AspNetCore.Endpoints;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.CSharp;

/// <summary>What one body of code (a method, a constructor, an initializer, top-level statements) says about the application.</summary>
internal sealed class CodeFacts
{
    public CodeFacts(Place place) => Place = place;

    /// <summary>What request handlers in it do to their responses.</summary>
    public IReadOnlyList<ResponseHandler> Handlers { get; set; } = [];

    /// <summary>Responses that Lambda handlers in it give to a load balancer.</summary>
    public IReadOnlyList<LambdaResponse> LambdaResponses { get; set; } = [];

    /// <summary>Where the body begins, to put bodies in order.</summary>
    public Place Place { get; }

    /// <summary>Where a web host is made.</summary>
    public Place? HostPlace { get; set; }

    /// <summary>The maker's name; empty when no host is made.</summary>
    public string HostMaker { get; set; } = "";

    public List<LimitFact> Limits { get; } = [];

    public List<LimitFact> Shutdown { get; } = [];

    public List<LimitFact> RequestTimeouts { get; } = [];

    public List<ListenFact> Listens { get; } = [];

    public List<UrlsFact> Urls { get; } = [];

    /// <summary>What ConfigureEndpointDefaults says, in order.</summary>
    public List<ListenSetup> EndpointDefaults { get; } = [];

    public List<DaysByMistake> Days { get; } = [];

    /// <summary>The sections that Kestrel's loader is given instead of "Kestrel"; empty for none at all.</summary>
    public List<string> EndpointSections { get; } = [];

    /// <summary>Where addresses are first given or taken back in a way that is not followed; null when none are.</summary>
    public Place? OtherEndpoints { get; set; }

    /// <summary>The request timeouts that single endpoints are given.</summary>
    public List<EndpointTimeout> EndpointTimeouts { get; } = [];

    /// <summary>The request timeouts that policies have, by the policies' names.</summary>
    public List<KeyValuePair<string, LimitFact>> TimeoutPolicies { get; } = [];

    /// <summary>Whether some endpoints may have request timeouts of their own that are not among these, or none at all.</summary>
    public bool HasOtherRequestTimeouts { get; set; }

    /// <summary>Where the first gRPC service is mapped.</summary>
    public Place? GrpcService { get; set; }

    /// <summary>Whether anything may answer requests that is no gRPC service.</summary>
    public bool ServesOthers { get; set; }

    public bool UsesRequestTimeouts { get; set; }

    /// <summary>Where everything is redirected to https, once a port for it is known.</summary>
    public Place? HttpsRedirection { get; set; }

    public bool HasHttpsPort { get; set; }

    /// <summary>Whether the Kestrel section of the configuration is read in some way that is not followed.</summary>
    public bool ReadsKestrelSection { get; set; }

    /// <summary>Whether another server may run in the place of Kestrel.</summary>
    public bool HasOtherServer { get; set; }

    /// <summary>Whether Kestrel is asked for by name.</summary>
    public bool UsesKestrel { get; set; }

    /// <summary>Whether there are calls whose methods are not found.</summary>
    public bool HasUnbound { get; set; }

    /// <summary>The first call of a library that can set Kestrel up; null when there is none.</summary>
    public ForeignCall? Foreign { get; set; }
}
