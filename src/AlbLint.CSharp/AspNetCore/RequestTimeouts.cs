using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>Decides how long the request-timeouts middleware lets requests run: without it none of the timeouts means anything.</summary>
internal static class RequestTimeouts
{
    /// <summary>The longest time that certainly is some endpoint's; null when none is known.</summary>
    /// <param name="bodies">What the code says.</param>
    /// <param name="attributes">What attributes say.</param>
    /// <param name="host">Where the host is made.</param>
    public static Setting<TimeSpan>? Of(IReadOnlyList<CodeFacts> bodies, IReadOnlyList<EndpointTimeout> attributes, Place host)
    {
        var policies = bodies.SelectMany(body => body.TimeoutPolicies).ToLookup(policy => policy.Key, policy => policy.Value, StringComparer.Ordinal);
        var endpoints = bodies.SelectMany(body => body.EndpointTimeouts).Concat(attributes).ToList();
        return endpoints.Select(endpoint => endpoint.Time ?? OfPolicy(policies[endpoint.Policy!]))
                .Where(time => time is { IsKnown: true }).OrderByDescending(time => time!.Value).FirstOrDefault()
            ?? (endpoints.Count > 0 || bodies.Any(body => body.HasOtherRequestTimeouts) ? null : Default(bodies, host));
    }

    private static Setting<TimeSpan>? OfPolicy(IEnumerable<LimitFact> facts) =>
        facts.ToList() is [{ IsConditional: false, Value: var time }] ? time : null;

    /// <summary>The default policy's, where no endpoint has its own.</summary>
    private static Setting<TimeSpan>? Default(IReadOnlyList<CodeFacts> bodies, Place host)
    {
        var facts = bodies.Select(body => body.RequestTimeouts).Where(body => body.Count > 0).ToList();
        return facts.Count == 0 ? null : Registered.Last(facts, Setting.Unknown<TimeSpan>("there is no timeout", host));
    }
}
