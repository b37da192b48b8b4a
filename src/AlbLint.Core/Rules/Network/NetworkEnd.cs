using AlbLint.Model;

namespace AlbLint.Rules.Network;

/// <summary>One end of the connections between a load balancer and a target: what security group rules and network ACLs can call it.</summary>
internal sealed class NetworkEnd
{
    // What a VPC may use besides public ranges; see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
    private static readonly AddressRange[] PrivateRanges =
    [
        .. new[] { "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10" }.Select(text => AddressRange.Parse(text)!),
    ];

    private readonly SecurityGroupSet _groups;
    private readonly Setting<bool> _isDualStack;
    private readonly IReadOnlyList<AddressRange> _addresses;
    private readonly bool _addressesAreComplete;

    private NetworkEnd(SecurityGroupSet groups, SubnetSet subnets, SecurityGroupSet otherGroups, Setting<bool> isDualStack)
    {
        _groups = groups;
        _isDualStack = isDualStack;
        var own = subnets.Subnets.Select(subnet => subnet.Addresses).ToList();
        _addressesAreComplete = subnets.IsComplete && own.Count > 0 && own.All(space => space.IsComplete);
        if (!_addressesAreComplete)
        {
            var vpc = groups.Groups.Concat(otherGroups.Groups).Select(group => group.Vpc).FirstOrDefault(space => space.Ranges.Count > 0);
            own = vpc is null ? own : [vpc];
            _addressesAreComplete = vpc is { IsComplete: true };
        }

        _addresses = [.. own.SelectMany(space => space.Ranges).Where(range => !range.IsV6)];
        _addressesAreComplete &= _addresses.Count > 0;
    }

    /// <summary>The load balancer's end.</summary>
    public static NetworkEnd Of(LoadBalancer loadBalancer, Workload target) =>
        new(loadBalancer.SecurityGroups, loadBalancer.Subnets, target.SecurityGroups, loadBalancer.IsDualStack);

    /// <summary>The target's end.</summary>
    public static NetworkEnd Of(SecurityGroupSet guards, Workload target, LoadBalancer loadBalancer) =>
        new(guards, target.Subnets, loadBalancer.SecurityGroups, loadBalancer.IsDualStack);

    /// <summary>Whether a security group rule for this peer speaks of the end.</summary>
    public Openness IsMeantBy(Peer peer) => peer switch
    {
        Peer.Group group => IsMemberOf(group.SecurityGroup),
        Peer.Cidr cidr => IsWithin(cidr.Range),
        _ => Openness.Unknown,
    };

    /// <summary>Whether the addresses of the end lie in a range: all of them (open), none (closed).</summary>
    public Openness IsWithin(AddressRange range)
    {
        // Targets are spoken to over IPv6 only in an IPv6 target group, which only a dualstack load balancer can have:
        // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html
        if (range.IsV6)
        {
            return _isDualStack.Is(false) ? Openness.Closed : Openness.Unknown;
        }

        if (range.IsEverything || (_addressesAreComplete && _addresses.All(range.Covers)))
        {
            return Openness.Open;
        }

        return _addresses.Any(range.Overlaps) || (!_addressesAreComplete && PrivateRanges.Any(range.Overlaps)) ? Openness.Unknown : Openness.Closed;
    }

    private Openness IsMemberOf(SecurityGroup group)
    {
        if (_groups.Groups.Any(own => own.Key == group.Key))
        {
            return Openness.Open;
        }

        // Two groups known by reference alone (a parameter, an import, a VPC's default group) may be one and the same.
        var mayBeOwn = !IsDeclared(group) && (_groups.IsVpcDefault || _groups.Groups.Any(own => !IsDeclared(own)));
        return mayBeOwn || !_groups.IsComplete ? Openness.Unknown : Openness.Closed;
    }

    private static bool IsDeclared(SecurityGroup group) => group.Ingress.IsComplete || group.Egress.IsComplete;
}
