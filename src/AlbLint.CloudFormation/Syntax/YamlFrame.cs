using AlbLint.Text;
using YamlDotNet.Core;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>A mapping or sequence whose end has not been read yet. Frames are kept and used again for the next one of the same depth.</summary>
internal sealed class YamlFrame(FaultList faults)
{
    public bool IsMapping { get; private set; }

    /// <summary>Where the content begins, without tag and anchor.</summary>
    public int Start { get; private set; }

    /// <summary>True from <c>[</c> or <c>{</c> to its closing bracket.</summary>
    public bool IsBracketed { get; private set; }

    public TagName Tag { get; private set; }

    public TextRange TagRange { get; private set; }

    public AnchorName Anchor { get; private set; }

    public List<TemplateNode> Items { get; } = [];

    public MappingBuilder Entries { get; } = new(faults);

    /// <summary>What <c>&lt;&lt;</c> keys of this mapping refer to.</summary>
    public List<(TemplateNode Source, TextRange Range)> Merges { get; } = [];

    /// <summary>The key whose value comes next; null with <see cref="AwaitsValue"/> when that key could not be read.</summary>
    public ScalarNode? Key { get; set; }

    public bool AwaitsValue { get; set; }

    public void Open(bool isMapping, bool isBracketed, int start)
    {
        IsMapping = isMapping;
        IsBracketed = isBracketed;
        Start = start;
        Tag = TagName.Empty;
        Anchor = AnchorName.Empty;
        Key = null;
        AwaitsValue = false;
        Items.Clear();
        Merges.Clear();
    }

    public void Decorate(TagName tag, TextRange tagRange, AnchorName anchor)
    {
        Tag = tag;
        TagRange = tagRange;
        Anchor = anchor;
    }

    /// <summary>A mapping without braces inside a flow sequence (<c>[a: b]</c>) has no mark of its own: it begins with its first key.</summary>
    public void StartAt(int start) => Start = start;
}
