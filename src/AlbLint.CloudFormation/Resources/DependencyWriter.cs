using AlbLint.CloudFormation.Stacks;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Findings;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Adds a listener or listener rule to the DependsOn of a service. Where it can stand is looked for when it is asked for, which is seldom.</summary>
/// <param name="resource">The service.</param>
/// <param name="builder">What it is read with.</param>
internal sealed class DependencyWriter(TemplateResource resource, ModelBuilder builder) : IPropertyWriter
{
    private const string DependsOn = "DependsOn";
    private static readonly string[] Types = [ResourceTypes.Listener, ResourceTypes.ListenerRule];

    /// <summary>Null when the template's text has no place for it, or when a listener of the stack may be absent or waits for the service itself.</summary>
    public TextEdit? Write(string property, string value)
    {
        var document = resource.Stack.Template.Document;
        if (property != DependsOn || resource.Place.File != document.File || resource.Scope.LoopVariables is not null || document.IsPartial
            || resource.Stack.Resources.Values.Any(other => Types.Contains(other.Type) && MayNotBeNamed(other)))
        {
            return null;
        }

        return resource.Node[DependsOn] switch
        {
            null when resource.Node is { File: null } node && node.Find("Properties") is { } properties => MappingWriter.Before(node, properties, document.File)?.Write(property, value),
            ScalarNode { IsNull: false, File: null } one => Beside(one, document.File, value),
            SequenceNode { File: null, Items: [ScalarNode { IsNull: false } first, ..] } list => Into(list, first, document.File, value),
            _ => null,
        };
    }

    private bool MayNotBeNamed(TemplateResource listener) =>
        listener.Condition is not null || listener.Scope.LoopVariables is not null || builder.Order.Before(listener).Contains(resource.Key);

    private static TextEdit? Beside(ScalarNode one, SourceFile file, string name)
    {
        var text = file.Content.Substring(one.Range.Start, one.Range.Length);
        return one.Style is not (ScalarStyle.Plain or ScalarStyle.Quoted) || text.Contains('\n') || Quote(text) is not { } quote ? null
            : new TextEdit(new Place(file, one.Range), $"[{text}, {quote}{name}{quote}]");
    }

    private static TextEdit? Into(SequenceNode list, ScalarNode first, SourceFile file, string name)
    {
        var start = first.Range.Start;
        if (first.Style is not (ScalarStyle.Plain or ScalarStyle.Quoted) || start < list.Range.Start || Quote(file.Content.Substring(start, first.Range.Length)) is not { } quote)
        {
            return null;
        }

        var from = file.Content.LastIndexOf('\n', start) + 1;
        var indent = file.Content.Substring(from, start - from);
        var lineBreak = from > 1 && file.Content[from - 2] == '\r' ? "\r\n" : "\n";
        var parts = indent.Trim() == "-" ? lineBreak + indent : file.Content[list.Range.Start] != '[' ? null : indent.Trim().Length == 0 ? "," + lineBreak + indent : ", ";
        return parts is null ? null : new TextEdit(new Place(file, new TextRange(start, 0)), quote + name + quote + parts);
    }

    private static string? Quote(string text) => text.Length == 0 ? null : text[0] is '"' or '\'' ? text[0].ToString() : text[0] is '*' or '&' or '!' ? null : "";
}
