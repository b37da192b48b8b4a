using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>YAML allows anything as a key, CloudFormation only text.</summary>
internal static class YamlKeys
{
    /// <summary>The key, or null with a fault when it is none.</summary>
    public static ScalarNode? Read(TemplateNode node, TextRange range, FaultList faults)
    {
        if (node is ScalarNode key)
        {
            return key;
        }

        faults.Add(Message(node, range, faults.File.Content), range);
        return null;
    }

    private static string Message(TemplateNode node, TextRange range, string text)
    {
        if (range.Start > 0 && text[range.Start - 1] == '{' && text[range.Start] == '{')
        {
            return "'{{' begins a mapping in a mapping here: put the value in quotes if it is text such as '{{resolve:...}}'";
        }

        return node is MappingNode { Entries.Count: 1 } mapping && mapping.Entries[0].Key.Style == ScalarStyle.Tag
            ? "a function cannot be a key: a key is plain text"
            : "a list or mapping cannot be a key: a key is plain text";
    }
}
