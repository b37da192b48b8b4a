using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>A piece of a template: a scalar, a sequence or a mapping. Immutable. YAML aliases make several places share one node,
/// so a template is a graph without cycles, and walking it without a bound can take exponential time.</summary>
public abstract class TemplateNode
{
    private protected TemplateNode(TextRange range, SourceFile? file = null) => (Range, File) = (range, file);

    /// <summary>The file it stands in, for a template that a program makes; null for the file of its document.</summary>
    public SourceFile? File { get; }

    /// <summary>Where it stands.</summary>
    internal Place PlaceIn(TemplateDocument document) => new(File ?? document.File, Range);

    /// <summary>Exactly the characters of the node: a scalar with its quotes; a block scalar from its indicator to its last character
    /// that is not a blank; a mapping or sequence from its first to its last character, without comments or blank lines after it;
    /// a short form from its tag. Where a value is missing the range is empty. An aliased node has the range of its anchored text.</summary>
    public TextRange Range { get; }
}
