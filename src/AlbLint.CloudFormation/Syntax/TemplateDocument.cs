using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>A template as it is written.</summary>
public sealed class TemplateDocument
{
    internal TemplateDocument(SourceFile file, TemplateNode? top, IReadOnlyList<SyntaxFault> faults, bool isPartial, IReadOnlyList<TemplateComment> comments)
    {
        File = file;
        Top = top;
        Faults = faults;
        IsPartial = isPartial;
        Comments = comments;
    }

    /// <summary>A template that a program makes.</summary>
    /// <param name="file">The file that stands for the whole program.</param>
    /// <param name="root">The template's top level.</param>
    /// <param name="isPartial">Whether the program may make more than the template has.</param>
    public static TemplateDocument Made(SourceFile file, MappingNode root, bool isPartial) => new(file, root, [], isPartial, []);

    /// <summary>The text that was read.</summary>
    public SourceFile File { get; }

    /// <summary>The template's top level, or null when the text has none.</summary>
    public MappingNode? Root => Top as MappingNode;

    /// <summary>What is wrong with the text, in the order of the text; at most <see cref="TemplateParser.MaxFaults"/>.</summary>
    public IReadOnlyList<SyntaxFault> Faults { get; }

    /// <summary>True when something that is written was left out because it could not be read. What is missing here may then be there.</summary>
    public bool IsPartial { get; }

    /// <summary>The comments in the order of the text, if the text has <c>alblint-</c> anywhere; else empty, to save the time. JSON has none.</summary>
    public IReadOnlyList<TemplateComment> Comments { get; }

    /// <summary>The top level whatever it is.</summary>
    internal TemplateNode? Top { get; }
}
