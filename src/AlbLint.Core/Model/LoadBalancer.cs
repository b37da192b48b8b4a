using AlbLint.Findings;

namespace AlbLint.Model;

/// <summary>An Application Load Balancer. Network and Gateway Load Balancers never enter the model.</summary>
public sealed class LoadBalancer : Resource
{
    /// <summary>How long a connection, to clients and to targets, may be idle; 1-4000 s, 60 s by default.</summary>
    public required Setting<TimeSpan> IdleTimeout { get; init; }

    /// <summary>The security groups of the load balancer's network interfaces.</summary>
    public required SecurityGroupSet SecurityGroups { get; init; }

    /// <summary>Where access logs go.</summary>
    public required AccessLogs AccessLogs { get; init; }

    /// <summary>Whether it has public addresses: <c>internet-facing</c> (true, AWS's default) or <c>internal</c>.</summary>
    public required Setting<bool> IsInternetFacing { get; init; }

    /// <summary>The subnets, hence the Availability Zones, that it is enabled in.</summary>
    public required SubnetSet Subnets { get; init; }

    /// <summary>The attributes as written, by AWS's key, for range checks.</summary>
    public required IReadOnlyDictionary<string, Setting<string>> Attributes { get; init; }

    /// <summary>Adds properties and attributes to it; null where no text has a place for them, and for templates, which list attributes.</summary>
    public IPropertyWriter? MoreProperties { get; init; }

    /// <summary>Whether clients may reach it over IPv6 (<c>dualstack</c>).</summary>
    public required Setting<bool> IsDualStack { get; init; }
}

/// <summary>The access-log attributes of a load balancer.</summary>
public sealed class AccessLogs
{
    /// <summary><c>access_logs.s3.enabled</c>, off by default.</summary>
    public required Setting<bool> Enabled { get; init; }

    /// <summary>The bucket, when it is declared in the same deployment.</summary>
    public LogBucket? Bucket { get; init; }

    /// <summary><c>access_logs.s3.prefix</c>; empty by default.</summary>
    public required Setting<string> Prefix { get; init; }
}
