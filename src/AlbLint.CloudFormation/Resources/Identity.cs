using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Tells whether two values stand for the same resource.</summary>
internal static class Identity
{
    // Attributes that name the resource itself, as Ref does.
    private static readonly HashSet<string> Names =
        ["Arn", "Id", "GroupId", "ListenerArn", "LoadBalancerArn", "TargetGroupArn", "LaunchTemplateId", "NetworkAclId", "SubnetId", "InstanceId"];

    private static readonly string[] Prefixes = ["param:", "pseudo:", "ref:", "getatt:", "name:", "output:"];

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
        if (identity.StartsWith("import:", StringComparison.Ordinal) || identity.StartsWith("ssm:", StringComparison.Ordinal))
        {
            return Wording(identity.Substring(identity.IndexOf(':') + 1));
        }

        if (identity.StartsWith("text(", StringComparison.Ordinal) && identity.EndsWith(")", StringComparison.Ordinal))
        {
            return string.Concat(identity.Substring(5, identity.Length - 6).Split('+').Select(part => part.StartsWith("\"", StringComparison.Ordinal) ? Wording(part) : "${" + Wording(part) + "}"));
        }

        foreach (var prefix in Prefixes)
        {
            if (identity.StartsWith(prefix, StringComparison.Ordinal))
            {
                return identity.Substring(prefix.Length);
            }
        }

        return identity.Length > 2 && identity[0] == '"' && identity[identity.Length - 1] == '"' ? identity.Substring(1, identity.Length - 2) : identity;
    }
}
