using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>Something that is not YAML or JSON as CloudFormation reads it.</summary>
/// <param name="Message">What is wrong and what to do, in plain words, without a full stop.</param>
/// <param name="Range">Where.</param>
/// <param name="IsAccepted">Whether CloudFormation reads it all the same, as <paramref name="Message"/> says.</param>
public sealed record SyntaxFault(string Message, TextRange Range, bool IsAccepted = false);
