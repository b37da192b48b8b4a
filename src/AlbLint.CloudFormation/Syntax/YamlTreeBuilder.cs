using AlbLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>Builds the tree from YamlDotNet's events with a stack of its own, so that deep nesting cannot overflow the thread's.</summary>
internal sealed class YamlTreeBuilder(string text, FaultList faults)
{
    private readonly List<YamlFrame> frames = [];
    private readonly YamlAnchors anchors = new(text, faults);
    private readonly YamlMerge merge = new(faults);
    private int depth;
    private int skipped;
    private bool isPartial;

    /// <summary>Whether scalars may have stand-ins for hyphens in them.</summary>
    public bool HasStandIns { get; init; }

    /// <summary>The finished top node.</summary>
    public TemplateNode? Top { get; private set; }

    /// <summary>Whether something written was left out.</summary>
    public bool IsPartial => isPartial || anchors.IsPartial || merge.IsPartial;

    /// <summary>Just after the last content read so far.</summary>
    public int ContentEnd { get; private set; }

    /// <summary>How deep the last event is, the levels that are skipped included.</summary>
    public int Depth => depth + skipped;

    /// <summary>Where the text begins that is too deep to be read.</summary>
    public int SkippedFrom { get; private set; }

    /// <summary>The mapping or sequence that is being read; null outside of all.</summary>
    public YamlFrame? Innermost => depth > 0 ? frames[depth - 1] : null;

    public void Accept(ParsingEvent parsed)
    {
        switch (parsed)
        {
            case Scalar scalar:
                AcceptScalar(scalar);
                break;
            case MappingStart start:
                Open(start, isMapping: true, start.Style == MappingStyle.Flow);
                break;
            case SequenceStart start:
                Open(start, isMapping: false, start.Style == SequenceStyle.Flow);
                break;
            case MappingEnd or SequenceEnd:
                Close(Offset(parsed.Start));
                break;
            case AnchorAlias alias:
                AcceptAlias(alias);
                break;
        }
    }

    /// <summary>Leaves the rest of the text unread.</summary>
    public void EndEarly(string message, ParsingEvent at)
    {
        faults.Add(message, TextRange.Between(Offset(at.Start), Offset(at.End)));
        isPartial = true;
    }

    /// <summary>Ends everything that is still open, where the text cannot be read further.</summary>
    public void CloseAll()
    {
        isPartial |= depth > 0;
        skipped = Math.Min(skipped, 1);
        while (depth > 0)
        {
            Close(text.Length);
        }
    }

    private int Offset(Mark mark) => (int)Math.Min(mark.Index, text.Length);

    private void AcceptScalar(Scalar scalar)
    {
        int end = Offset(scalar.End);
        var properties = new YamlProperties(Offset(scalar.Start));
        bool isDecorated = !scalar.Tag.IsEmpty || !scalar.Anchor.IsEmpty;
        if (isDecorated)
        {
            properties = YamlProperties.Read(text, properties.ContentStart, end);
        }

        int start = properties.ContentStart;
        if (scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && scalar.Value.Length == 0)
        {
            // The mark of a missing value can be that of the next token, or none at all.
            end = start = isDecorated ? start : TrimEnd(ContentEnd, Math.Max(ContentEnd, start));
        }
        else if (scalar.Style is YamlDotNet.Core.ScalarStyle.Literal or YamlDotNet.Core.ScalarStyle.Folded)
        {
            end = TrimEnd(start, end);
        }

        ContentEnd = end;
        if (skipped == 0)
        {
            string value = HasStandIns ? YamlLoneHyphens.Restore(scalar.Value) : scalar.Value;
            Finish(YamlScalars.Node(scalar, value, TextRange.Between(start, end)), scalar.Tag, properties.Tag, scalar.Anchor);
        }
    }

    private void AcceptAlias(AnchorAlias alias)
    {
        var range = TextRange.Between(Offset(alias.Start), Offset(alias.End));
        ContentEnd = range.End;
        if (skipped == 0)
        {
            Add(anchors.Resolve(alias, range), range);
        }
    }

    private void Open(NodeEvent started, bool isMapping, bool isFlow)
    {
        int start = Offset(started.Start);
        if (skipped > 0 || depth == TemplateParser.MaxDepth)
        {
            if (skipped++ == 0)
            {
                SkippedFrom = start;
            }

            return;
        }

        var properties = new YamlProperties(start);
        if (!started.Tag.IsEmpty || !started.Anchor.IsEmpty)
        {
            properties = YamlProperties.Read(text, start, text.Length);
        }

        if (depth == frames.Count)
        {
            frames.Add(new YamlFrame(faults));
        }

        var frame = frames[depth++];
        start = properties.ContentStart;
        bool isBracketed = isFlow && start < text.Length && text[start] == (isMapping ? '{' : '[');
        frame.Open(isMapping, isBracketed, isFlow && !isBracketed ? -1 : start);
        frame.Decorate(started.Tag, properties.Tag, started.Anchor);
        anchors.Begin(started.Anchor);
    }

    private void Close(int at)
    {
        if (skipped > 0)
        {
            EndBracket(at);
            if (--skipped == 0)
            {
                AddTooDeep(TextRange.Between(SkippedFrom, Math.Max(SkippedFrom, ContentEnd)));
            }

            return;
        }

        var frame = frames[depth - 1];
        if (frame.IsBracketed)
        {
            EndBracket(at);
        }

        int start = frame.Start < 0 ? ContentEnd : frame.Start;
        var range = TextRange.Between(start, Math.Max(start, ContentEnd));
        TemplateNode node = frame.IsMapping ? Mapping(frame, range) : new SequenceNode(frame.Items.ToArray(), range);
        depth--;
        Finish(node, frame.Tag, frame.TagRange, frame.Anchor);
    }

    private void AddTooDeep(TextRange range)
    {
        faults.Add(TemplateParser.TooDeepMessage, range);
        isPartial = true;
        Add(YamlScalars.Missing(range), range);
    }

    private void EndBracket(int at)
    {
        if (at < text.Length && text[at] is ']' or '}')
        {
            ContentEnd = at + 1;
        }
    }

    private MappingNode Mapping(YamlFrame frame, TextRange range)
    {
        foreach ((var source, var place) in frame.Merges)
        {
            merge.Apply(frame.Entries, source, place);
        }

        return frame.Entries.Build(range);
    }

    private void Finish(TemplateNode node, TagName tag, TextRange tagRange, AnchorName anchor)
    {
        if (ShortForm.Is(tag))
        {
            node = ShortForm.Expand(tag, tagRange, node);
        }

        anchors.End(anchor, node);
        Add(node, node.Range);
    }

    /// <param name="node">The finished node.</param>
    /// <param name="range">Where it is used, which for an alias is not where it is written.</param>
    private void Add(TemplateNode node, TextRange range)
    {
        if (depth == 0)
        {
            Top = node;
            return;
        }

        var frame = frames[depth - 1];
        if (!frame.IsMapping)
        {
            frame.Items.Add(node);
        }
        else if (!frame.AwaitsValue)
        {
            frame.Key = YamlKeys.Read(node, range, faults);
            frame.AwaitsValue = true;
            if (frame.Start < 0)
            {
                frame.StartAt(range.Start);
            }
        }
        else
        {
            frame.AwaitsValue = false;
            AddEntry(frame, node, range);
        }
    }

    private void AddEntry(YamlFrame frame, TemplateNode value, TextRange range)
    {
        if (frame.Key is null)
        {
            isPartial = true;
        }
        else if (frame.Key.Text == "<<" && frame.Key.Style == ScalarStyle.Plain)
        {
            frame.Merges.Add((value, range));
        }
        else
        {
            frame.Entries.Add(frame.Key, value);
        }
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
