using AlbLint.CloudFormation.Intrinsics;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>
/// Reads which TCP ports a rule of a security group opens. Protocols are names or numbers, and every protocol but TCP, UDP and ICMP
/// opens all ports, whatever ports are written.
/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
/// </summary>
internal static class TcpPorts
{
    /// <summary>The TCP ports; null when the rule is not about TCP.</summary>
    public static Setting<PortRange?> Of(Value protocol, Value from, Value to)
    {
        if (protocol is not TextValue { Text: var name })
        {
            return Setting.Unknown<PortRange?>("the protocol is not known", protocol.Place);
        }

        return name.Trim().ToLowerInvariant() switch
        {
            "tcp" or "6" => Range(from, to),
            "udp" or "17" or "icmp" or "1" or "icmpv6" or "58" => Fixed(protocol, null),
            _ => Fixed(protocol, PortRange.All),
        };
    }

    /// <summary>A range that is written as its two ends. One parameter at both ends keeps its symbol, so that it can be compared with a port.</summary>
    public static Setting<PortRange?> Range(Value from, Value to)
    {
        var first = Settings.From(from, Scalars.Integer, "a port");
        var last = Settings.From(to, Scalars.Integer, "a port");
        if (!first.TryGet(out var low) || !last.TryGet(out var high))
        {
            return Setting.Unknown<PortRange?>("the ports are not known", first.Place, first.Symbol is { } symbol && symbol == last.Symbol ? symbol : null);
        }

        if (low == -1 && high == -1)
        {
            return first.Select(_ => (PortRange?)PortRange.All);
        }

        var decisive = first.IsWritten && !last.IsWritten ? last : first;
        return low <= high ? decisive.Select(_ => (PortRange?)new PortRange(low, high)) : Setting.Unknown<PortRange?>("the range ends before it starts", first.Place);
    }

    private static Setting<PortRange?> Fixed(Value protocol, PortRange? ports) => Settings.Text(protocol).Select(_ => ports);
}
