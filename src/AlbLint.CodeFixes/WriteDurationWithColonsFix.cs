using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CodeFixes;

/// <summary>Writes a duration that .NET reads as days as the seconds that it most likely means.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WriteDurationWithColonsFix)), Shared]
public sealed class WriteDurationWithColonsFix() : SyntaxFix("ALB3004")
{
    private protected override SyntaxChange? Change(FoundSyntax found)
    {
        if (found.Node.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().FirstOrDefault(node => node.IsKind(SyntaxKind.StringLiteralExpression)) is not { } literal ||
            !int.TryParse(literal.Token.ValueText.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return null;
        }

        var written = TimeSpan.FromSeconds(seconds).ToString("c", CultureInfo.InvariantCulture);
        return found.Replace($"Write {seconds} s as {written}", literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(written)));
    }
}
