using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Findings;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.CSharp.Cdk.Synthesis;

/// <summary>Writes properties into the object initializers of a program.</summary>
internal static class Initializers
{
    /// <summary>The edit that gives a property of an object a value, before those that it has.</summary>
    /// <param name="code">The program.</param>
    /// <param name="target">The object.</param>
    /// <param name="path">The property; with another one after it, the one of a new object in it.</param>
    /// <param name="value">The value as templates have it.</param>
    /// <returns>Null when the object is not made where it is used, or has the property already.</returns>
    public static TextEdit? Write(ProgramCode code, Slot target, IReadOnlyList<string> path, string value)
    {
        if (target.Value is not Instance made || Creation(code, target.Place) is not { } creation || IsWritten(creation, path[0]))
        {
            return null;
        }

        return code.Model(creation.SyntaxTree) is { } model && new TypeNames(model, creation) is var names && names.IsOf(made.Type) && names.Value(made.Type, path, value) is { } written ? Insertion(code, creation, $"{path[0]} = {written}") : null;
    }

    private static BaseObjectCreationExpressionSyntax? Creation(ProgramCode code, Place place)
    {
        if (code.Places.LocationOf(place) is not { SourceTree: { } tree } location)
        {
            return null;
        }

        var found = tree.GetRoot().FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        return found.AncestorsAndSelf().OfType<BaseObjectCreationExpressionSyntax>()
            .FirstOrDefault(creation => creation.Span == location.SourceSpan || (creation as ObjectCreationExpressionSyntax)?.Type.Span == location.SourceSpan);
    }

    private static bool IsWritten(BaseObjectCreationExpressionSyntax creation, string name) =>
        creation.Initializer?.Expressions.Any(expression => expression is not AssignmentExpressionSyntax { Left: var left } || left.ToString() == name) == true;

    private static TextEdit Insertion(ProgramCode code, BaseObjectCreationExpressionSyntax creation, string entry)
    {
        var (at, text) = creation.Initializer switch
        {
            null => (creation.Span.End, $" {{ {entry} }}"),
            { Expressions: [var first, ..] } initializer when BreaksLine(initializer.OpenBraceToken) => (initializer.OpenBraceToken.FullSpan.End, Indent(first) + entry + "," + LineBreak(initializer.OpenBraceToken)),
            { Expressions: [var first, ..] } => (first.SpanStart, entry + ", "),
            { } empty => (empty.OpenBraceToken.Span.End, " " + entry),
        };
        return new TextEdit(code.Places.Of(creation.SyntaxTree, new TextSpan(at, 0)), text);
    }

    private static bool BreaksLine(SyntaxToken token) => LineBreak(token).Length > 0;

    private static string LineBreak(SyntaxToken token) => token.TrailingTrivia.ToFullString() is var trivia && trivia.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : trivia.EndsWith("\n", StringComparison.Ordinal) ? "\n" : "";

    private static string Indent(SyntaxNode node)
    {
        var line = node.SyntaxTree.GetText().Lines.GetLineFromPosition(node.SpanStart);
        var text = line.ToString();
        return text.Substring(0, text.Length - text.TrimStart().Length);
    }
}
