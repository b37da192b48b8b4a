using AlbLint.Text;

namespace AlbLint.Model;

/// <summary>A subnet. One that is only known by a reference has unknown settings but a stable <see cref="Resource.Key"/>.</summary>
public sealed class Subnet : Resource
{
    /// <summary>Its addresses.</summary>
    public required AddressSpace Addresses { get; init; }

    /// <summary>The Availability Zone; unknown expressions still compare by symbol.</summary>
    public required Setting<string> AvailabilityZone { get; init; }

    /// <summary>The network ACL, or null when none is associated here (the VPC's default one allows everything) or it is unknown.</summary>
    public NetworkAcl? NetworkAcl { get; set; }
}

/// <summary>The subnets of a load balancer or a workload.</summary>
public sealed class SubnetSet
{
    /// <summary>The subnets that are named.</summary>
    public required IReadOnlyList<Subnet> Subnets { get; init; }

    /// <summary>Whether <see cref="Subnets"/> is certainly the whole list.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Where the list is written, or the resource that leaves it out.</summary>
    public required Place Place { get; init; }
}

/// <summary>A network ACL: stateless, first match by rule number wins, else deny.</summary>
public sealed class NetworkAcl : Resource
{
    /// <summary>The entries of both directions.</summary>
    public required IReadOnlyList<NetworkAclEntry> Entries { get; init; }

    /// <summary>Whether there can be no other entry.</summary>
    public required bool IsComplete { get; init; }
}

/// <summary>One entry of a network ACL.</summary>
public sealed class NetworkAclEntry
{
    /// <summary>Where the entry is written.</summary>
    public required Place Place { get; init; }

    /// <summary>The order of evaluation; 1-32766.</summary>
    public required Setting<int> RuleNumber { get; init; }

    /// <summary>Whether the entry is for outgoing packets.</summary>
    public required Setting<bool> IsEgress { get; init; }

    /// <summary>Whether matching packets pass.</summary>
    public required Setting<bool> Allows { get; init; }

    /// <summary>The TCP ports that the entry speaks of; null when it is not about TCP.</summary>
    public required Setting<PortRange?> TcpPorts { get; init; }

    /// <summary>The addresses that the entry speaks of.</summary>
    public required Setting<AddressRange> Addresses { get; init; }
}
