using AlbLint.Model;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>The request timeout of some endpoint: a time of its own, or the name of the policy that has it.</summary>
/// <param name="Time">The time; null when a policy has it.</param>
/// <param name="Policy">The policy's name; null when there is a time.</param>
internal sealed record EndpointTimeout(Setting<TimeSpan>? Time, string? Policy);
