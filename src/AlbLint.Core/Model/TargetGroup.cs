using AlbLint.Findings;

namespace AlbLint.Model;

/// <summary>A target group that an Application Load Balancer uses, or could use.</summary>
public sealed class TargetGroup : Resource
{
    /// <summary>What the load balancer speaks to targets; unknown for Lambda.</summary>
    public required Setting<TransportProtocol> Protocol { get; init; }

    /// <summary>The port used for targets that register none of their own; unknown for Lambda.</summary>
    public required Setting<int> Port { get; init; }

    /// <summary>The HTTP version towards targets.</summary>
    public required Setting<ProtocolVersion> ProtocolVersion { get; init; }

    /// <summary>What targets are named by.</summary>
    public required Setting<TargetType> TargetType { get; init; }

    /// <summary>How targets are checked.</summary>
    public required HealthCheck HealthCheck { get; init; }

    /// <summary><c>deregistration_delay.timeout_seconds</c>; 0-3600 s, 300 s by default.</summary>
    public required Setting<TimeSpan> DeregistrationDelay { get; init; }

    /// <summary>The attributes as written, by AWS's key.</summary>
    public required IReadOnlyDictionary<string, Setting<string>> Attributes { get; init; }

    /// <summary>The VPC's identity.</summary>
    public required Setting<string> Vpc { get; init; }

    /// <summary>Adds properties to it; null where no text has a place for them.</summary>
    public IPropertyWriter? MoreProperties { get; init; }

    /// <summary>Whether everything that registers targets can be seen: false when the group leaves the template by an output or an unread resource.</summary>
    public bool IsShared { get; set; }

    /// <summary>Whether its static target list holds entries that cannot be resolved.</summary>
    public bool HasUnknownTargets { get; set; }
}
