using AlbLint.CSharp.Cdk.Values;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>
/// Names of CloudFormation that the CDK writes otherwise in C#: it knows no capitals in a row. Those that matter to a load balancer, from the
/// generated sources of aws-cdk-lib 2.160.0.
/// </summary>
internal static class CfnNames
{
    private const int MaxDepth = 20;

    private static readonly Dictionary<string, string> Properties = new(StringComparer.Ordinal)
    {
        ["TargetGroupArns"] = "TargetGroupARNs",
        ["VpcZoneIdentifier"] = "VPCZoneIdentifier",
        ["KmsMasterKeyId"] = "KMSMasterKeyID",
        ["SseAlgorithm"] = "SSEAlgorithm",
    };

    private static readonly Dictionary<string, string> Attributes = new(StringComparer.Ordinal)
    {
        ["DnsName"] = "DNSName",
        ["CanonicalHostedZoneId"] = "CanonicalHostedZoneID",
        ["WebsiteUrl"] = "WebsiteURL",
    };

    /// <summary>The property of a resource.</summary>
    public static string Property(string name) => Properties.TryGetValue(name, out var written) ? written : name;

    /// <summary>The attribute that <c>Fn::GetAtt</c> reads.</summary>
    public static string Attribute(string name) => Attributes.TryGetValue(name, out var written) ? written : name;

    /// <summary>
    /// A value as an override writes it. Objects of the CDK's property classes get the names that they have in TypeScript, which CloudFormation
    /// does not know: measured with 2.160.0.
    /// </summary>
    public static Slot AsOverride(Slot value, int depth = 0)
    {
        switch (value.Value)
        {
            case Instance { Base: null } instance when depth < MaxDepth && CdkTypes.IsCdk(instance.Type):
                var map = new MapDatum { IsComplete = !instance.IsOpen };
                foreach (var member in instance.Members)
                {
                    map.Set(Slot.Of(char.ToLowerInvariant(member.Key[0]) + member.Key.Substring(1), member.Value.Place), AsOverride(member.Value, depth + 1));
                }

                return new Slot(map, value.Place);
            case ListDatum list when depth < MaxDepth:
                return new Slot(new ListDatum(list.Items.Select(item => AsOverride(item, depth + 1)), list.IsComplete), value.Place);
            default:
                return value;
        }
    }
}
