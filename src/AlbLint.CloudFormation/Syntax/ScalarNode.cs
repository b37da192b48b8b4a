using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>A single value.</summary>
public sealed class ScalarNode : TemplateNode
{
    internal ScalarNode(string text, ScalarStyle style, TextRange range, bool isNull = false, SourceFile? file = null)
        : base(range, file)
    {
        Text = text;
        Style = style;
        IsNull = isNull;
    }

    /// <summary>The value with quotes, escapes and indentation resolved. Numbers and booleans stay as they are written (<c>80.0</c>, <c>yes</c>):
    /// what they mean depends on the property that they are given to.</summary>
    public string Text { get; }

    /// <summary>How it is written.</summary>
    public ScalarStyle Style { get; }

    /// <summary>True for JSON's and YAML's <c>null</c>, for <c>~</c>, and for a value that is not written.</summary>
    public bool IsNull { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
