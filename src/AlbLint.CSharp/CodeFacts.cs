using AlbLint.CSharp.AspNetCore;
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

    /// <summary>Whether the body says nothing at all.</summary>
    public bool IsEmpty => Handlers.Count + LambdaResponses.Count + Limits.Count + Days.Count == 0 && HostPlace is null && !ReadsKestrelSection && !IsForeign;

    /// <summary>Where the body begins, to put bodies in order.</summary>
    internal Place Place { get; }

    /// <summary>Where a web host is made.</summary>
    internal Place? HostPlace { get; set; }

    internal List<LimitFact> Limits { get; } = [];

    internal List<DaysByMistake> Days { get; } = [];

    /// <summary>Whether the Kestrel section of the configuration is read in some way that is not followed.</summary>
    internal bool ReadsKestrelSection { get; set; }

    /// <summary>Whether a library that can set Kestrel up is called to set the host up.</summary>
    internal bool IsForeign { get; set; }
}
