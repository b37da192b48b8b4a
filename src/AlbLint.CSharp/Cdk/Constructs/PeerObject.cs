using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>The other end of a security group rule that is no security group of the program.</summary>
/// <param name="key">The property of an ingress rule that holds it: CidrIp, CidrIpv6, SourcePrefixListId, SourceSecurityGroupId.</param>
/// <param name="value">What it is.</param>
internal sealed class PeerObject(string key, Slot value) : CdkObject
{
    public override string? Symbol => value.Value.Symbol is { } symbol ? $"{key}({symbol})" : null;

    /// <summary>What the CDK calls the peer in the id of a rule.</summary>
    public string UniqueId => value.Text ?? value.Value.Symbol ?? "?";

    public bool IsIpv6 => key == "CidrIpv6";

    /// <summary>Prefix lists are the only peers for which the CDK writes rules as resources of their own.</summary>
    public bool IsInline => key != "SourcePrefixListId";

    public override Slot? Read(string property, Place place) => property == "Connections" ? new Slot(new ConnectionsObject { Peers = { new Slot(this, place) } }, place) : null;

    public KeyValuePair<string, TemplateNode> Property(bool isEgress) =>
        new(isEgress ? key.Replace("Source", "Destination") : key, Nodes.Of(value) ?? Nodes.Unknown("not given", value.Place));

    /// <summary>The peer that a static member of <c>Peer</c> makes; null for others.</summary>
    public static PeerObject? Of(string member, Arguments? arguments, Place place) => member switch
    {
        "AnyIpv4" => Everyone(place),
        "AnyIpv6" => new("CidrIpv6", Slot.Of("::/0", place)),
        "Ipv4" when arguments is not null => new("CidrIp", arguments[0]),
        "Ipv6" when arguments is not null => new("CidrIpv6", arguments[0]),
        "PrefixList" when arguments is not null => new("SourcePrefixListId", arguments[0]),
        "SecurityGroupId" when arguments is not null => new("SourceSecurityGroupId", arguments[0]),
        _ => null,
    };

    /// <summary>Every IPv4 address.</summary>
    public static PeerObject Everyone(Place place) => new("CidrIp", Slot.Of("0.0.0.0/0", place));

    /// <summary>The address that the CDK writes for none.</summary>
    public static PeerObject Nobody(Place place) => new("CidrIp", Slot.Of("255.255.255.255/32", place));

    /// <summary>A peer of which nothing is known.</summary>
    public static PeerObject Unknown(Slot what) => new("SourceSecurityGroupId", Slot.Unknown("the other end is not known", what.Place, what.Value.Symbol));
}
