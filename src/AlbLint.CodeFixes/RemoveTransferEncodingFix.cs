using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CodeFixes;

/// <summary>Removes the statement that sets Transfer-Encoding; Kestrel sets it itself where it frames a body in chunks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveTransferEncodingFix)), Shared]
public sealed class RemoveTransferEncodingFix() : SyntaxFix("ALB4001")
{
    private protected override SyntaxChange? Change(FoundSyntax found)
    {
        // Copied headers are set in a statement that sets others too.
        if (found.Node.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax statement || !SetsTransferEncoding(statement.Expression))
        {
            return null;
        }

        SyntaxNode removed = statement.Parent is GlobalStatementSyntax global ? global : statement;
        return removed.Parent is BlockSyntax or CompilationUnitSyntax && found.Root.RemoveNode(removed, SyntaxRemoveOptions.KeepUnbalancedDirectives) is { } root
            ? new SyntaxChange("Let Kestrel set Transfer-Encoding", root)
            : null;
    }

    private static bool SetsTransferEncoding(ExpressionSyntax expression)
    {
        var text = expression is AssignmentExpressionSyntax assignment ? assignment.Left.ToString() : expression is InvocationExpressionSyntax ? expression.ToString() : "";
        return text.Replace("-", "").IndexOf("TransferEncoding", StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
