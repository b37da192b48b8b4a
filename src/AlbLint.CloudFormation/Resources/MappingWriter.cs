using AlbLint.CloudFormation.Stacks;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Findings;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Writes properties of a template's resource before those that are there, without touching anything that is written.</summary>
internal sealed class MappingWriter : IPropertyWriter
{
    private readonly MappingNode _properties;
    private readonly Place _first;
    private readonly bool _isQuoted;
    private readonly string _separator;

    private MappingWriter(MappingNode properties, Place first, bool isQuoted, string separator)
    {
        _properties = properties;
        _first = first;
        _isQuoted = isQuoted;
        _separator = separator;
    }

    /// <summary>Null when the source has no place for a property: the resource has none yet, or a program makes it and puts them together elsewhere.</summary>
    public static IPropertyWriter? Of(TemplateResource resource)
    {
        var file = resource.Stack.Template.Document.File;
        if (resource.Properties is MappingNode { Writer: { } made })
        {
            return made;
        }

        if (resource.Properties is not MappingNode { File: null, Entries: [var first, ..] } properties
            || first.Key.Range.Start < properties.Range.Start || first.Key.Range.End > file.Content.Length || resource.Place.File != file)
        {
            return null;
        }

        return Before(properties, first, file);
    }

    /// <summary>Where an entry can be added before one that is written; null when that does not begin its line.</summary>
    /// <param name="mapping">The mapping that has it.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="file">The text.</param>
    public static IPropertyWriter? Before(MappingNode mapping, MappingEntry entry, SourceFile file)
    {
        var start = entry.Key.Range.Start;
        var isFlow = file.Content[mapping.Range.Start] == '{';
        var indent = Indent(file, start);
        return start < mapping.Range.Start || entry.Key.Range.End > file.Content.Length || (!isFlow && (indent is null || (start != mapping.Range.Start && mapping.Entries[0] == entry)))
            ? null
            : new MappingWriter(mapping, new Place(file, new TextRange(start, 0)), file.Content[start] == '"', (isFlow ? "," : "") + (indent ?? " "));
    }

    /// <inheritdoc/>
    public TextEdit? Write(string property, string value) => _properties[property] is not null ? null
        : new TextEdit(_first, (_isQuoted ? $"\"{property}\": \"{value}\"" : $"{property}: {value}") + _separator);

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
