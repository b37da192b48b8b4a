using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>A YAML comment.</summary>
/// <param name="Text">The text after <c>#</c>, without blanks around it.</param>
/// <param name="Range">From <c>#</c> to the end of the line, without blanks at the end.</param>
public sealed record TemplateComment(string Text, TextRange Range);
