using AlbLint.Text;
using YamlDotNet.Core;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>YAML short forms become the long form here, so that nobody after the reader needs to know both.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html</summary>
internal static class ShortForm
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["!Ref"] = "Ref",
        ["!Condition"] = "Condition",
        ["!GetAtt"] = "Fn::GetAtt",
        ["!Sub"] = "Fn::Sub",
        ["!If"] = "Fn::If",
        ["!Join"] = "Fn::Join",
        ["!Select"] = "Fn::Select",
        ["!FindInMap"] = "Fn::FindInMap",
        ["!ImportValue"] = "Fn::ImportValue",
    };

    /// <summary>True for a local tag (<c>!Sub</c>); YAML's own tags (<c>!!str</c>) and the lone <c>!</c> say nothing about the value.</summary>
    public static bool Is(TagName tag) => !tag.IsEmpty && tag.Value.Length > 1 && tag.Value[0] == '!';

    /// <summary>The mapping with one entry that the short form stands for, from its tag to the end of its value.</summary>
    public static MappingNode Expand(TagName tag, TextRange tagRange, TemplateNode value)
    {
        string name = Known.TryGetValue(tag.Value, out string? known) ? known : "Fn::" + tag.Value.Substring(1);
        var key = new ScalarNode(name, ScalarStyle.Tag, tagRange);
        return new MappingNode([new MappingEntry(key, value)], null, TextRange.Between(tagRange.Start, value.Range.End));
    }
}
