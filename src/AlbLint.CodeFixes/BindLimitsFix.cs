using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CodeFixes;

/// <summary>Binds limits that stand in a configuration file to Kestrel: with a statement before the application is built.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BindLimitsFix), DocumentKinds = ["Document", "AdditionalDocument"]), Shared]
public sealed class BindLimitsFix : CodeFixProvider
{
    private const string Title = "Bind the Kestrel section to KestrelServerOptions";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["ALB3003"];

    /// <summary>None: the one statement binds every limit.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var document in context.TextDocument.Project.Documents)
        {
            if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root
                && await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model
                && BuilderOf(root, model) is { } found)
            {
                var action = CodeAction.Create(Title, _ => Task.FromResult(document.WithSyntaxRoot(Bind(root, found.Statement, found.Builder)).Project.Solution), nameof(BindLimitsFix));
                context.RegisterCodeFix(action, context.Diagnostics);
                return;
            }
        }
    }

    /// <summary>The statement that builds the application, and the variable that its builder is in.</summary>
    private static (StatementSyntax Statement, string Builder)? BuilderOf(SyntaxNode root, SemanticModel model)
    {
        foreach (var call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Build", Expression: IdentifierNameSyntax builder }
                && model.GetTypeInfo(builder).Type?.ToDisplayString() == "Microsoft.AspNetCore.Builder.WebApplicationBuilder"
                && call.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax or GlobalStatementSyntax } statement)
            {
                return (statement, builder.Identifier.ValueText);
            }
        }

        return null;
    }

    private static CompilationUnitSyntax Bind(CompilationUnitSyntax root, StatementSyntax build, string builder)
    {
        var lineBreak = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } used ? used : SyntaxFactory.ElasticLineFeed;
        var bind = SyntaxFactory.ParseStatement($"{builder}.Services.Configure<KestrelServerOptions>({builder}.Configuration.GetSection(\"Kestrel\"));")
            .WithLeadingTrivia(build.GetLeadingTrivia()).WithTrailingTrivia(lineBreak);
        var indented = build.WithLeadingTrivia(build.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        var changed = build.Parent is GlobalStatementSyntax global
            ? root.ReplaceNode(global, [SyntaxFactory.GlobalStatement(bind), global.WithStatement(indented)])
            : root.ReplaceNode(build, [bind, indented]);
        return WithUsing(changed, "Microsoft.AspNetCore.Server.Kestrel.Core", lineBreak);
    }

    private static CompilationUnitSyntax WithUsing(CompilationUnitSyntax root, string name, SyntaxTrivia lineBreak)
    {
        if (root.Usings.Any(directive => directive.Name?.ToString() == name))
        {
            return root;
        }

        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name)).NormalizeWhitespace().WithTrailingTrivia(lineBreak);
        if (root.Usings.Count > 0)
        {
            return root.AddUsings(directive);
        }

        var first = root.GetFirstToken();
        return root.ReplaceToken(first, first.WithLeadingTrivia()).AddUsings(directive.WithLeadingTrivia(first.LeadingTrivia).WithTrailingTrivia(lineBreak, lineBreak));
    }
}
