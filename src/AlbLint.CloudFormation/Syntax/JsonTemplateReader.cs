using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>Reads JSON and forgives what people get wrong in it: every mistake is a fault at its place, and reading goes on. Works on UTF-16
/// as it stands and without System.Text.Json, which no compiler host may be made to load: editor, build and command line say the same.</summary>
internal sealed class JsonTemplateReader
{
    private readonly FaultList faults;
    private readonly JsonCursor cursor;
    private readonly JsonScalars scalars;
    private readonly List<MappingBuilder> builders = [];
    private readonly List<TemplateNode> items = [];
    private int openMappings;
    private int openSequences;
    private bool isPartial;

    private JsonTemplateReader(SourceFile file)
    {
        faults = new FaultList(file);
        cursor = new JsonCursor(file.Content, faults);
        scalars = new JsonScalars(cursor, faults);
    }

    /// <summary>Reads a text that begins with a brace or bracket.</summary>
    /// <param name="file">The text.</param>
    /// <param name="looksLikeYaml">True when it is wrong as JSON in a way that may be right as YAML.</param>
    public static TemplateDocument Read(SourceFile file, out bool looksLikeYaml)
    {
        var reader = new JsonTemplateReader(file);
        reader.cursor.SkipBlanks();
        var top = reader.Value();
        reader.cursor.SkipBlanks();
        if (!reader.cursor.IsAtEnd)
        {
            reader.Fault("the template ends before this: remove what follows, or mend the bracket that ends it early", reader.cursor.At, 1);
            reader.isPartial = true;
        }

        TopLevel.Check(top, reader.faults);
        looksLikeYaml = reader.cursor.LooksLikeYaml;
        return new TemplateDocument(file, top, reader.faults.ToArray(), reader.isPartial, []);
    }

    private void Fault(string message, int start, int length) => faults.Add(message, new TextRange(start, length));

    private TemplateNode Value()
    {
        char next = cursor.Next;
        if (next == '"')
        {
            return scalars.Quoted();
        }

        if (next is not ('{' or '['))
        {
            return scalars.Word();
        }

        if (openMappings + openSequences == TemplateParser.MaxDepth)
        {
            var range = cursor.SkipNested();
            faults.Add(TemplateParser.TooDeepMessage, range);
            isPartial = true;
            return YamlScalars.Missing(range);
        }

        return next == '{' ? Mapping() : Sequence();
    }

    private MappingNode Mapping()
    {
        int start = cursor.At++;
        int depth = openMappings++;
        if (depth == builders.Count)
        {
            builders.Add(new MappingBuilder(faults));
        }

        var entries = builders[depth];
        var separators = new JsonSeparators(cursor, faults, '}');
        while (separators.ReachNext(start, openSequences > 0))
        {
            Entry(entries);
        }

        openMappings--;
        isPartial |= separators.IsBroken;
        return entries.Build(TextRange.Between(start, cursor.At));
    }

    private void Entry(MappingBuilder entries)
    {
        var key = Key();
        if (cursor.SkipBlanks() == ':')
        {
            cursor.At++;
            cursor.SkipBlanks();
        }
        else
        {
            Fault("':' is missing after this key", key.Range.Start, key.Range.Length);
        }

        TemplateNode value;
        if (cursor.IsAtEnd || cursor.Next is ',' or '}' or ']')
        {
            value = YamlScalars.Missing(new TextRange(cursor.At, 0));
            Fault("a value is missing here", key.Range.Start, key.Range.Length);
        }
        else
        {
            value = Value();
        }

        if (key is ScalarNode name)
        {
            entries.Add(name, value);
        }
        else
        {
            isPartial = true;
        }
    }

    private TemplateNode Key()
    {
        if (cursor.Next == '"')
        {
            return scalars.Quoted();
        }

        if (cursor.Next is not ('{' or '['))
        {
            return scalars.UnquotedKey();
        }

        var key = Value();
        faults.Add("a list or mapping cannot be a key: a key is text in double quotes", key.Range);
        return key;
    }

    private SequenceNode Sequence()
    {
        int start = cursor.At++;
        int first = items.Count;
        openSequences++;
        var separators = new JsonSeparators(cursor, faults, ']');
        while (separators.ReachNext(start, openMappings > 0))
        {
            items.Add(Value());
        }

        openSequences--;
        isPartial |= separators.IsBroken;
        var own = items.GetRange(first, items.Count - first).ToArray();
        items.RemoveRange(first, own.Length);
        return new SequenceNode(own, TextRange.Between(start, cursor.At));
    }
}
