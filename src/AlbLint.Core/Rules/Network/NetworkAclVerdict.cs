using AlbLint.Model;

namespace AlbLint.Rules.Network;

/// <summary>Ports on which a network ACL certainly lets nothing of a connection pass.</summary>
/// <param name="Ports">The first such ports.</param>
/// <param name="By">The entry that denies them; null when no entry speaks of them, which denies them too.</param>
internal sealed record NetworkAclVerdict(PortRange Ports, NetworkAclEntry? By)
{
    // More rules of one direction no network ACL can have: https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
    private const int MostEntries = 40;

    /// <summary>
    /// The first ports that are denied; null when there are none or when that cannot be seen. The entry of the lowest number that
    /// matches decides: https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
    /// </summary>
    /// <param name="acl">The network ACL.</param>
    /// <param name="egress">Whether the packets leave the subnet.</param>
    /// <param name="ports">The destination ports of the packets.</param>
    /// <param name="peer">The end outside of the subnet.</param>
    public static NetworkAclVerdict? Of(NetworkAcl acl, bool egress, PortRange ports, NetworkEnd peer)
    {
        var entries = acl.Entries.Where(entry => !entry.IsEgress.Is(!egress)).ToList();
        if (!acl.IsComplete || entries.Count > MostEntries || entries.Any(entry => !entry.IsEgress.IsKnown || !entry.RuleNumber.IsKnown))
        {
            return null;
        }

        entries.Sort((x, y) => x.RuleNumber.Value.CompareTo(y.RuleNumber.Value));
        return Pieces(ports, entries).Select(piece => Judge(entries, piece, peer)).FirstOrDefault(verdict => verdict is not null);
    }

    private static NetworkAclVerdict? Judge(List<NetworkAclEntry> entries, PortRange piece, NetworkEnd peer)
    {
        foreach (var entry in entries)
        {
            var ports = PortCover.Of(entry.TcpPorts, Setting.Written(piece, entry.Place));
            var addresses = entry.Addresses.IsKnown ? peer.IsWithin(entry.Addresses.Value) : Openness.Unknown;
            var match = ports < addresses ? ports : addresses;
            if (match != Openness.Closed && !entry.Allows.Is(false))
            {
                return null;
            }

            if (match == Openness.Open)
            {
                return new(piece, entry);
            }
        }

        return new(piece, null);
    }

    // The ports between two bounds of entries share one verdict.
    private static IEnumerable<PortRange> Pieces(PortRange ports, List<NetworkAclEntry> entries)
    {
        var starts = new SortedSet<int> { ports.From };
        foreach (var entry in entries)
        {
            if (entry.TcpPorts.IsKnown && entry.TcpPorts.Value is { } range)
            {
                starts.Add(range.From);
                starts.Add(range.To + 1);
            }
        }

        var inside = starts.Where(start => ports.From <= start && start <= ports.To).ToList();
        return inside.Select((start, i) => new PortRange(start, i + 1 < inside.Count ? inside[i + 1] - 1 : ports.To));
    }
}
