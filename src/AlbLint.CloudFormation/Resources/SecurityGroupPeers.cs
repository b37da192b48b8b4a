using AlbLint.CloudFormation.Intrinsics;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>
/// Reads the other end of a security group rule. AWS accepts exactly one; where several are written each counts.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupingress.html
/// </summary>
internal static class SecurityGroupPeers
{
    public static IReadOnlyList<Peer> Of(PropertyBag rule, bool isEgress, ModelBuilder builder)
    {
        var peers = new List<Peer>();
        var direction = isEgress ? "Destination" : "Source";
        Add(rule["CidrIp"], Cidr);
        Add(rule["CidrIpv6"], Cidr);
        Add(rule[direction + "PrefixListId"], Unknown);
        Add(rule[direction + "SecurityGroupId"], IsForeign(rule, builder) ? Unknown : value => Group(value, builder));
        if (!isEgress)
        {
            Add(rule["SourceSecurityGroupName"], IsForeign(rule, builder) ? Unknown : value => Group(value, builder));
        }

        return peers.Count > 0 ? peers : [new Peer.Unknown(null)];

        void Add(Value value, Func<Value, Peer> read)
        {
            if (value is not AbsentValue)
            {
                peers.Add(read(value));
            }
        }
    }

    private static Peer Cidr(Value value) =>
        value is TextValue text && AddressRange.Parse(text.Text.Trim()) is { } range ? new Peer.Cidr(range) : Unknown(value);

    private static Peer Group(Value value, ModelBuilder builder) =>
        SecurityGroupReader.Of(value, builder) is { } group ? new Peer.Group(group) : Unknown(value);

    private static Peer Unknown(Value value) => new Peer.Unknown(value.Symbol);

    // A group of another account, or of a Classic Load Balancer ("amazon-elb"), is none that a template can declare.
    private static bool IsForeign(PropertyBag rule, ModelBuilder builder) =>
        rule["SourceSecurityGroupOwnerId"] is var owner and not AbsentValue && owner.Symbol != "pseudo:AWS::AccountId";
}
