using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Tells whether two values stand for the same resource.</summary>
internal static class Identity
{
    // Attributes that name the resource itself, as Ref does.
    private static readonly HashSet<string> Names =
        ["Arn", "Id", "GroupId", "ListenerArn", "LoadBalancerArn", "TargetGroupArn", "LaunchTemplateId", "NetworkAclId", "SubnetId", "InstanceId"];

    /// <summary>Equal for values that stand for the same resource; null when that cannot be told.</summary>
    public static string? Of(Value value) => value switch
    {
        ReferenceValue reference when IsName(reference) => Of(reference.Resource),
        TextValue { Text.Length: 0 } => null,
        UnknownValue { IsList: true } => null,
        _ => value.Symbol,
    };

    public static string Of(TemplateResource resource) => "ref:" + resource.Key;

    /// <summary>Whether a reference names the resource rather than something else that it has.</summary>
    public static bool IsName(ReferenceValue reference) =>
        reference.Attribute is null || Names.Contains(reference.Attribute) || (reference.Attribute == "VpcId" && reference.Resource.Type == ResourceTypes.Vpc);

    /// <summary>What a person calls something that is only known by an identity: a parameter's, an export's, a resource's name.</summary>
    public static string Wording(string identity)
    {
        var name = identity;
        foreach (var prefix in (string[])["param:", "import:", "ref:", "getatt:", "ssm:", "name:", "output:"])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                name = name.Substring(prefix.Length);
                break;
            }
        }

        return name.Length > 2 && name[0] == '"' && name.IndexOf('"', 1) == name.Length - 1 ? name.Substring(1, name.Length - 2) : name;
    }
}
