using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>A template is a mapping.</summary>
internal static class TopLevel
{
    /// <summary>Adds a fault when the top level is anything else.</summary>
    public static void Check(TemplateNode? top, FaultList faults)
    {
        if (top is MappingNode)
        {
            return;
        }

        bool isEmpty = top is null or ScalarNode { IsNull: true };
        if (!isEmpty)
        {
            string found = top is SequenceNode ? "a list" : "plain text";
            faults.Add($"a template is a mapping with the key 'Resources', and this is {found}", top!.Range);
        }
        else if (faults.Count == 0)
        {
            faults.Add("the template is empty: it needs a mapping with the key 'Resources'", new TextRange(0, 0));
        }
    }
}
