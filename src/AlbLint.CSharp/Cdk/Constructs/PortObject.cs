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
    public override string? Symbol => protocol.Value.Symbol is { } p && from.Value.Symbol is { } f && to.Value.Symbol is { } t ? $"port({p},{f},{t})" : null;

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
        var none = Slot.Of(null, place);
        return member switch
        {
            "Tcp" => arguments is null ? null : new(Text("tcp"), arguments[0], arguments[0]),
            "TcpRange" => arguments is null ? null : new(Text("tcp"), arguments[0], arguments[1]),
            "Udp" => arguments is null ? null : new(Text("udp"), arguments[0], arguments[0]),
            "UdpRange" => arguments is null ? null : new(Text("udp"), arguments[0], arguments[1]),
            "AllTcp" => new(Text("tcp"), Slot.Of(0, place), Slot.Of(65535, place)),
            "AllUdp" => new(Text("udp"), Slot.Of(0, place), Slot.Of(65535, place)),
            "AllTraffic" => new(Text("-1"), none, none),
            "HTTP" => new(Text("tcp"), Slot.Of(80, place), Slot.Of(80, place)),
            "HTTPS" => new(Text("tcp"), Slot.Of(443, place), Slot.Of(443, place)),
            "AllIcmp" or "IcmpPing" or "IcmpType" or "IcmpTypeAndCode" or "AllIcmpV6" => new(Text("icmp"), Slot.Of(-1, place), Slot.Of(-1, place)),
            "Esp" or "Ah" => new(Text(member.ToLowerInvariant()), none, none),
            _ => null,
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
