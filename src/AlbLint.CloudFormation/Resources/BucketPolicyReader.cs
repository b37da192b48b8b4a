using AlbLint.CloudFormation.Intrinsics;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>
/// Reads the statements of a bucket policy.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
/// </summary>
internal static class BucketPolicyReader
{
    public static BucketPolicyStatement Statement(PropertyBag statement) => new()
    {
        Place = statement.Place,
        Allows = statement.OneOf<bool>("Effect", null, effect => effect switch { "Allow" => true, "Deny" => false, _ => null }),
        Principals = Principals(statement),
        Actions = Texts(statement, "Action"),
        KeyPatterns = KeyPatterns(statement),
        HasConditions = statement.Has("Condition"),
    };

    private static List<string?> Principals(PropertyBag statement)
    {
        if (statement["Principal"] is not ObjectValue)
        {
            return Texts(statement, "Principal");
        }

        var principal = statement.Object("Principal");
        return [.. principal.Names.SelectMany(kind => Texts(principal, kind))];
    }

    // What is not in a list (NotPrincipal, NotAction) is nothing that can be listed.
    private static List<string?> Texts(PropertyBag owner, string name)
    {
        var list = owner.List(name);
        List<string?> texts = [.. list.Items.Select(Text)];
        if (!list.IsComplete || list.IsAbsent)
        {
            texts.Add(null);
        }

        return texts;
    }

    // The partition (aws, aws-cn, ...) is all that is unknown in most ARNs, and it decides nothing.
    private static string? Text(Value value)
    {
        var text = value.Pattern;
        if (text.StartsWith("arn:" + Value.Hole + ":", StringComparison.Ordinal))
        {
            text = "arn:aws:" + text.Substring(6);
        }

        return text.IndexOf(Value.Hole) < 0 ? text : null;
    }

    private static List<string?> KeyPatterns(PropertyBag statement)
    {
        var list = statement.List("Resource");
        var patterns = new List<string?>();
        foreach (var item in list.Items)
        {
            var pattern = item.Pattern;
            var slash = pattern.IndexOf('/');
            if (slash >= 0)
            {
                patterns.Add(Open(pattern.Substring(slash + 1)));
            }
            else if (pattern.EndsWith("*", StringComparison.Ordinal))
            {
                patterns.Add("*");
            }
            else if (item is not ReferenceValue { Attribute: "Arn" } && pattern.IndexOf(Value.Hole) >= 0 && !IsBucket(pattern))
            {
                patterns.Add(null);
            }
        }

        if (!list.IsComplete || list.IsAbsent)
        {
            patterns.Add(null);
        }

        return patterns;
    }

    // arn:aws:s3:::bucket names the bucket, not an object in it; so does one whose bucket name alone is unknown.
    private static bool IsBucket(string pattern) => pattern.StartsWith("arn:", StringComparison.Ordinal) && pattern.LastIndexOf(":::", StringComparison.Ordinal) > 0;

    private static string Open(string pattern) => pattern.Replace(Value.Hole, '*');
}
