using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>An <c>EC2.Port</c>: a protocol and a range of ports.</summary>
/// <param name="protocol">As CloudFormation has it: tcp, udp, icmp, -1.</param>
/// <param name="from">The first port; null for all of a protocol without ports.</param>
/// <param name="to">The last port.</param>
internal sealed class PortObject(Slot protocol, Slot from, Slot to) : CdkObject
{
    // https://github.com/aws/aws-cdk/blob/v2.160.0/packages/aws-cdk-lib/aws-ec2/lib/port.ts
    private static readonly Dictionary<string, int> Named = new(StringComparer.Ordinal)
    {
        ["SSH"] = 22,
        ["SMTP"] = 25,
        ["DNS_TCP"] = 53,
        ["HTTP"] = 80,
        ["POP3"] = 110,
        ["IMAP"] = 143,
        ["LDAP"] = 389,
        ["HTTPS"] = 443,
        ["SMB"] = 445,
        ["IMAPS"] = 993,
        ["POP3S"] = 995,
        ["MSSQL"] = 1433,
        ["NFS"] = 2049,
        ["MYSQL_AURORA"] = 3306,
        ["RDP"] = 3389,
        ["POSTGRES"] = 5432,
    };

    public override string? Symbol => protocol.Value.Symbol is { } p && from.Value.Symbol is { } f && to.Value.Symbol is { } t ? $"port({p},{f},{t})" : null;

    /// <summary>Rules for ports that the deployment decides are resources of their own.</summary>
    public bool IsInline => from.Value is not Token && to.Value is not Token;

    /// <summary>What the CDK calls the port in the id of a rule.</summary>
    public string Wording => (protocol.Text, from.Number, to.Number) switch
    {
        ("-1", _, _) => "ALL TRAFFIC",
        ("tcp", 0, 65535) => "ALL PORTS",
        ("tcp", { } first, { } last) => first.Equals(last) ? Nodes.Text(first) : Nodes.Text(first) + "-" + Nodes.Text(last),
        _ => Symbol ?? "?",
    };

    /// <summary>Every protocol and port.</summary>
    public static PortObject Everything(Place place) => new(Slot.Of("-1", place), Slot.Of(null, place), Slot.Of(null, place));

    /// <summary>What the CDK writes for no port at all.</summary>
    public static PortObject Nothing(Place place) => new(Slot.Of("icmp", place), Slot.Of(252, place), Slot.Of(86, place));

    public static PortObject Tcp(Slot port) => new(Slot.Of("tcp", port.Place), port, port);

    /// <summary>The properties of a security group rule.</summary>
    public IEnumerable<KeyValuePair<string, TemplateNode>> Properties(Place place)
    {
        yield return new("IpProtocol", Nodes.Of(protocol) ?? Nodes.Unknown("not given", place));
        if (Nodes.Of(from) is { } first)
        {
            yield return new("FromPort", first);
        }

        if (Nodes.Of(to) is { } last)
        {
            yield return new("ToPort", last);
        }
    }

    /// <summary>The port that a static member or constructor of <c>Port</c> makes; null for others.</summary>
    public static PortObject? Of(string member, Arguments? arguments, Place place)
    {
        return member switch
        {
            "Tcp" => arguments is null ? null : new(Text("tcp"), arguments[0], arguments[0]),
            "TcpRange" => arguments is null ? null : new(Text("tcp"), arguments[0], arguments[1]),
            "Udp" => arguments is null ? null : new(Text("udp"), arguments[0], arguments[0]),
            "UdpRange" => arguments is null ? null : new(Text("udp"), arguments[0], arguments[1]),
            "AllTcp" => new(Text("tcp"), Slot.Of(0, place), Slot.Of(65535, place)),
            "AllUdp" => new(Text("udp"), Slot.Of(0, place), Slot.Of(65535, place)),
            "AllTraffic" => Everything(place),
            "AllIcmp" or "IcmpPing" or "IcmpType" or "IcmpTypeAndCode" => new(Text("icmp"), Slot.Of(-1, place), Slot.Of(-1, place)),
            "AllIcmpV6" => new(Text("icmpv6"), Slot.Of(-1, place), Slot.Of(-1, place)),
            "Esp" or "Ah" => new(Text(member.ToLowerInvariant()), Slot.Of(null, place), Slot.Of(null, place)),
            "DNS_UDP" => new(Text("udp"), Slot.Of(53, place), Slot.Of(53, place)),
            _ => Named.TryGetValue(member, out var number) ? Tcp(Slot.Of(number, place)) : null,
        };

        Slot Text(string text) => Slot.Of(text, place);
    }

    /// <summary>The port of <c>new Port(new PortProps { ... })</c>.</summary>
    public static PortObject Of(Props props)
    {
        var protocol = props["Protocol"];
        var name = protocol.Member switch
        {
            null => protocol,
            "ALL" => Slot.Of("-1", protocol.Place),
            var member => Slot.Of(member.ToLowerInvariant(), protocol.Place),
        };
        return new PortObject(name, props["FromPort"], props["ToPort"]);
    }
}
