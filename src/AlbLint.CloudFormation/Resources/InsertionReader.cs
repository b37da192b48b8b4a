using AlbLint.CloudFormation.Stacks;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Finds where a property can be added to a resource without touching anything that is written.</summary>
internal static class InsertionReader
{
    /// <summary>Null when the template's text has no such place: the resource has no properties yet, or a program makes it.</summary>
    public static InsertionPoint? Of(TemplateResource resource)
    {
        var file = resource.Stack.Template.Document.File;
        if (resource.Properties is not MappingNode { File: null, Entries: [var first, ..] } properties
            || first.Key.Range.Start < properties.Range.Start || first.Key.Range.End > file.Content.Length || resource.Place.File != file)
        {
            return null;
        }

        var isFlow = file.Content[properties.Range.Start] == '{';
        var start = first.Key.Range.Start;
        var indent = Indent(file, start);
        return !isFlow && (indent is null || start != properties.Range.Start)
            ? null
            : new InsertionPoint(new Place(file, new TextRange(start, 0)), file.Content[start] == '"', (isFlow ? "," : "") + (indent ?? " "));
    }

    /// <summary>The line break and the blanks before the first thing on a line; null when something stands before it.</summary>
    private static string? Indent(SourceFile file, int at)
    {
        var start = at;
        while (start > 0 && file.Content[start - 1] is ' ' or '\t')
        {
            start--;
        }

        if (start == 0 || file.Content[start - 1] is not ('\n' or '\r'))
        {
            return null;
        }

        var isPair = start > 1 && file.Content[start - 1] == '\n' && file.Content[start - 2] == '\r';
        return file.Content.Substring(start - (isPair ? 2 : 1), at - start + (isPair ? 2 : 1));
    }
}
