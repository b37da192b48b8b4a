using AlbLint.CSharp.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CSharp;

/// <summary>Finds the bodies of code that are worth binding.</summary>
internal static class Bodies
{
    /// <summary>Every body of a file that names anything known.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="bind">Binds it.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public static IReadOnlyList<Body> Of(SyntaxTree tree, Func<SemanticModel> bind, CancellationToken cancellation)
    {
        if (!Known.Words.StandIn(tree, cancellation))
        {
            return [];
        }

        var text = tree.GetText(cancellation).ToString();
        var nodes = tree.GetRoot(cancellation).DescendantNodesAndSelf(HasBodies).Where(node => IsBody(node) && IsOfInterest(node, text)).ToList();
        if (nodes.Count == 0)
        {
            return [];
        }

        var model = bind();
        return [..
            from node in nodes
            let owner = Owner(node, model, cancellation)
            where owner is not null
            let root = model.GetOperation(node, cancellation)
            where root is not null
            select new Body(owner, root, model.Compilation)];
    }

    /// <summary>Types may follow top-level statements in the same file.</summary>
    private static bool HasBodies(SyntaxNode node) => node is CompilationUnitSyntax || (node is not GlobalStatementSyntax && !IsBody(node));

    private static bool IsBody(SyntaxNode node) => node switch
    {
        CompilationUnitSyntax unit => unit.Members.Any(member => member.IsKind(SyntaxKind.GlobalStatement)),
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax => true,
        ArrowExpressionClauseSyntax => node.Parent is BasePropertyDeclarationSyntax,
        EqualsValueClauseSyntax => node.Parent is PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax },
        _ => false,
    };

    private static bool IsOfInterest(SyntaxNode body, string text) =>
        Known.Words.StandIn(text, body.Span) && body.DescendantTokens().Any(token => IsNameOrText(token) && Known.Words.Contains(token.ValueText));

    /// <summary>A method that is only called Create uses nothing of that name.</summary>
    private static bool IsNameOrText(SyntaxToken token) =>
        token.RawKind == (int)SyntaxKind.StringLiteralToken || (token.RawKind == (int)SyntaxKind.IdentifierToken && token.Parent is SimpleNameSyntax);

    private static ISymbol? Owner(SyntaxNode body, SemanticModel model, CancellationToken cancellation) => body switch
    {
        CompilationUnitSyntax unit => model.GetDeclaredSymbol(unit, cancellation) ?? (ISymbol?)model.Compilation.Assembly,
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax => model.GetDeclaredSymbol(body, cancellation),
        _ => body.Parent is { } member ? model.GetDeclaredSymbol(member, cancellation) : null,
    };
}
