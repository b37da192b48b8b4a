using AlbLint.Text;

namespace AlbLint.Model;

/// <summary>A security group. One that is only known by a reference has incomplete rules.</summary>
public sealed class SecurityGroup : Resource
{
    /// <summary>Rules for what comes in.</summary>
    public required SecurityGroupRules Ingress { get; init; }

    /// <summary>Rules for what goes out.</summary>
    public required SecurityGroupRules Egress { get; init; }

    /// <summary>The VPC's address ranges, when known.</summary>
    public required AddressSpace Vpc { get; init; }

    /// <summary>Whether clients that are declared elsewhere may add rules to it: its id leaves the template by an output or an unread resource.</summary>
    public bool IsShared { get; set; }
}

/// <summary>The rules of one direction.</summary>
public sealed class SecurityGroupRules
{
    private readonly List<SecurityGroupRule> _rules = [];

    /// <summary>The rules that are written, inline and standalone.</summary>
    public IReadOnlyList<SecurityGroupRule> Rules => _rules;

    /// <summary>Whether there can be no other rule.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Whether everything is allowed besides the rules: a group without egress rules keeps AWS's allow-all rule.</summary>
    public bool AllowsEverything { get; set; }

    /// <summary>Adds a rule.</summary>
    public void Add(SecurityGroupRule rule) => _rules.Add(rule);

    /// <summary>Says that there may be rules that were not seen.</summary>
    public void MarkIncomplete() => IsComplete = false;
}

/// <summary>One rule of a security group.</summary>
public sealed class SecurityGroupRule
{
    /// <summary>Where the rule is written.</summary>
    public required Place Place { get; init; }

    /// <summary>The resource that writes it: the group or a standalone rule.</summary>
    public required string ResourceId { get; init; }

    /// <summary>The TCP ports that the rule opens; null when it opens none (UDP, ICMP).</summary>
    public required Setting<PortRange?> TcpPorts { get; init; }

    /// <summary>Whom the rule lets in or out to.</summary>
    public required Peer Peer { get; init; }
}

/// <summary>The other end of a security group rule.</summary>
public abstract record Peer
{
    /// <summary>The members of a security group.</summary>
    public sealed record Group(SecurityGroup SecurityGroup) : Peer;

    /// <summary>An address range, IPv4 or IPv6.</summary>
    public sealed record Cidr(AddressRange Range) : Peer;

    /// <summary>Something whose content cannot be known: a prefix list, an imported CIDR.</summary>
    /// <param name="Symbol">The canonical expression, if any.</param>
    public sealed record Unknown(string? Symbol) : Peer;
}

/// <summary>The security groups of a network interface.</summary>
public sealed class SecurityGroupSet
{
    /// <summary>The groups that are named.</summary>
    public required IReadOnlyList<SecurityGroup> Groups { get; init; }

    /// <summary>Whether <see cref="Groups"/> is certainly the whole list.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Whether no group is named, so that the VPC's default group applies (it admits its own members and lets everything out).</summary>
    public bool IsVpcDefault { get; init; }

    /// <summary>Where the list is written, or the resource that leaves it out.</summary>
    public required Place Place { get; init; }
}
