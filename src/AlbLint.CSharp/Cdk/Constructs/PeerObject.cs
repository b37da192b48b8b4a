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

    /// <summary>Prefix lists are the only peers for which the CDK writes rules as resources of their own.</summary>
    public bool IsInline => key != "SourcePrefixListId";

    public override Slot? Read(string property, Place place) => property == "Connections" ? new Slot(new ConnectionsObject { Peers = { new Slot(this, place) } }, place) : null;

    public KeyValuePair<string, TemplateNode> Property(bool isEgress) =>
        new(isEgress ? key.Replace("Source", "Destination") : key, Nodes.Of(value) ?? Nodes.Unknown("not given", value.Place));

    /// <summary>The peer that a static member of <c>Peer</c> makes; null for others.</summary>
    public static PeerObject? Of(string member, Arguments? arguments, Place place) => member switch
    {
        "AnyIpv4" => new("CidrIp", Slot.Of("0.0.0.0/0", place)),
        "AnyIpv6" => new("CidrIpv6", Slot.Of("::/0", place)),
        "Ipv4" when arguments is not null => new("CidrIp", arguments[0]),
        "Ipv6" when arguments is not null => new("CidrIpv6", arguments[0]),
        "PrefixList" when arguments is not null => new("SourcePrefixListId", arguments[0]),
        "SecurityGroupId" when arguments is not null => new("SourceSecurityGroupId", arguments[0]),
        _ => null,
    };

    /// <summary>A peer of which nothing is known.</summary>
    public static PeerObject Unknown(Slot what) => new("SourceSecurityGroupId", Slot.Unknown("the other end is not known", what.Place, what.Value.Symbol));
}
