using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CodeFixes;

/// <summary>Adds statements and directives to a file, in the file's own line breaks.</summary>
internal static class Additions
{
    public const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel.Core";

    /// <summary>The line break that the file uses.</summary>
    public static SyntaxTrivia LineBreakOf(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } used ? used : SyntaxFactory.ElasticLineFeed;

    /// <summary>The file with a namespace imported, if it is not yet.</summary>
    public static CompilationUnitSyntax WithUsing(CompilationUnitSyntax root, string name)
    {
        if (root.Usings.Any(directive => directive.Name?.ToString() == name))
        {
            return root;
        }

        var lineBreak = LineBreakOf(root);
        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name)).NormalizeWhitespace().WithTrailingTrivia(lineBreak);
        if (root.Usings.Count > 0)
        {
            return root.AddUsings(directive);
        }

        var first = root.GetFirstToken();
        return root.ReplaceToken(first, first.WithLeadingTrivia()).AddUsings(directive.WithLeadingTrivia(first.LeadingTrivia).WithTrailingTrivia(lineBreak, lineBreak));
    }

    /// <summary>The file with a statement before another one of a block or of the top level.</summary>
    /// <param name="root">The file.</param>
    /// <param name="statement">The statement that comes after it, whose indentation and comments it takes over.</param>
    /// <param name="added">The statement's text.</param>
    public static CompilationUnitSyntax WithStatementBefore(CompilationUnitSyntax root, StatementSyntax statement, string added)
    {
        var before = SyntaxFactory.ParseStatement(added).WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(LineBreakOf(root));
        var after = statement.WithLeadingTrivia(statement.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        return statement.Parent is GlobalStatementSyntax global
            ? root.ReplaceNode(global, [SyntaxFactory.GlobalStatement(before), global.WithStatement(after)])
            : root.ReplaceNode(statement, [before, after]);
    }

    /// <summary>The file with a statement after another one of a block or of the top level.</summary>
    /// <param name="root">The file.</param>
    /// <param name="statement">The statement that comes before it, whose indentation it takes over.</param>
    /// <param name="added">The statement's text.</param>
    public static CompilationUnitSyntax WithStatementAfter(CompilationUnitSyntax root, StatementSyntax statement, string added)
    {
        var indentation = statement.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        var isOnLineOfNext = !statement.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        var before = isOnLineOfNext ? statement.WithTrailingTrivia(LineBreakOf(root)) : statement;
        var after = SyntaxFactory.ParseStatement(added).WithLeadingTrivia(indentation).WithTrailingTrivia(LineBreakOf(root));
        return statement.Parent is GlobalStatementSyntax global
            ? root.ReplaceNode(global, [global.WithStatement(before), SyntaxFactory.GlobalStatement(after)])
            : root.ReplaceNode(statement, [before, after]);
    }
}
