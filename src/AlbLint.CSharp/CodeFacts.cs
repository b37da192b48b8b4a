using AlbLint.CSharp.AspNetCore;
using AlbLint.CSharp.AspNetCore.Endpoints;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.CSharp;

/// <summary>What one body of code (a method, a constructor, an initializer, top-level statements) says about the application.</summary>
public sealed class CodeFacts
{
    internal CodeFacts(Place place) => Place = place;

    /// <summary>What request handlers in it do to their responses. Complete by itself: no other body is needed to judge it.</summary>
    public IReadOnlyList<ResponseHandler> Handlers { get; internal set; } = [];

    /// <summary>Responses that Lambda handlers in it give to a load balancer. Complete by itself.</summary>
    public IReadOnlyList<LambdaResponse> LambdaResponses { get; internal set; } = [];

    /// <summary>Where the body begins, to put bodies in order.</summary>
    internal Place Place { get; }

    /// <summary>Where a web host is made.</summary>
    internal Place? HostPlace { get; set; }

    /// <summary>The maker's name; empty when no host is made.</summary>
    internal string HostMaker { get; set; } = "";

    internal List<LimitFact> Limits { get; } = [];

    internal List<LimitFact> Shutdown { get; } = [];

    internal List<LimitFact> RequestTimeouts { get; } = [];

    internal List<ListenFact> Listens { get; } = [];

    internal List<UrlsFact> Urls { get; } = [];

    /// <summary>What ConfigureEndpointDefaults says, in order.</summary>
    internal List<ListenSetup> EndpointDefaults { get; } = [];

    internal List<DaysByMistake> Days { get; } = [];

    /// <summary>Whether addresses are given or taken back in a way that is not followed.</summary>
    internal bool HasOtherEndpoints { get; set; }

    /// <summary>Whether some endpoints have request timeouts of their own.</summary>
    internal bool HasOtherRequestTimeouts { get; set; }

    internal bool UsesRequestTimeouts { get; set; }

    /// <summary>Where everything is redirected to https, once a port for it is known.</summary>
    internal Place? HttpsRedirection { get; set; }

    internal bool HasHttpsPort { get; set; }

    /// <summary>Whether the Kestrel section of the configuration is read in some way that is not followed.</summary>
    internal bool ReadsKestrelSection { get; set; }

    /// <summary>Whether a library that can set Kestrel up is called to set the host up.</summary>
    internal bool IsForeign { get; set; }
}
