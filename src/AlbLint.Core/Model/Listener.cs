using AlbLint.Text;

namespace AlbLint.Model;

/// <summary>A listener of an Application Load Balancer with all that its rules do.</summary>
public sealed class Listener : Resource
{
    /// <summary>The load balancer, or null when it is not declared here.</summary>
    public LoadBalancer? LoadBalancer { get; init; }

    /// <summary>The port that clients connect to; 1-65535.</summary>
    public required Setting<int> Port { get; init; }

    /// <summary>What clients speak: HTTP or HTTPS.</summary>
    public required Setting<TransportProtocol> Protocol { get; init; }

    /// <summary>The default actions and those of every listener rule, in reading order.</summary>
    public required IReadOnlyList<Route> Routes { get; init; }

    /// <summary>Whether listener rules may be added elsewhere: the listener leaves the template by an output or an unread resource.</summary>
    public bool IsShared { get; init; }
}

/// <summary>The actions of a listener's default or of one listener rule.</summary>
public sealed class Route
{
    /// <summary>Where the actions are written.</summary>
    public required Place Place { get; init; }

    /// <summary>The resource that writes them: the listener or the listener rule.</summary>
    public required string ResourceId { get; init; }

    /// <summary>The <see cref="Resource.Key"/> of that resource; empty when unknown.</summary>
    public string ResourceKey { get; init; } = "";

    /// <summary>The kinds of action, in AWS's spelling: forward, redirect, fixed-response, authenticate-oidc, ...; empty text when unknown.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>The target groups that it forwards to.</summary>
    public required IReadOnlyList<Forward> Forwards { get; init; }

    /// <summary>Whether every target group it forwards to is known.</summary>
    public required bool IsComplete { get; init; }
}

/// <summary>One target group that a route forwards to.</summary>
/// <param name="TargetGroup">The target group.</param>
/// <param name="Place">Where the route names it.</param>
public sealed record Forward(TargetGroup TargetGroup, Place Place);
