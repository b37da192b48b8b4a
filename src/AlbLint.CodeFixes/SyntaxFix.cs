using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AlbLint.CodeFixes;

/// <summary>A fix that changes the syntax at the finding. It is offered only where the syntax is one that it knows how to change.</summary>
/// <param name="ruleIds">The rules whose findings it fixes.</param>
public abstract class SyntaxFix(params string[] ruleIds) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. ruleIds];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root ||
            await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Change(new FoundSyntax(root, node, model, diagnostic)) is { } change)
            {
                var action = CodeAction.Create(change.Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(change.Root)), GetType().Name);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>The change that cures the finding; null where none is certain.</summary>
    private protected abstract SyntaxChange? Change(FoundSyntax found);
}

/// <summary>The syntax that a finding is at.</summary>
/// <param name="Root">The file.</param>
/// <param name="Node">The node.</param>
/// <param name="Model">What it means.</param>
/// <param name="Diagnostic">The finding.</param>
internal sealed record FoundSyntax(SyntaxNode Root, SyntaxNode Node, SemanticModel Model, Diagnostic Diagnostic)
{
    /// <summary>The file with one node in another's place; what stands around the node stays.</summary>
    public SyntaxChange Replace(string title, SyntaxNode old, SyntaxNode replacement) => new(title, Root.ReplaceNode(old, replacement.WithTriviaFrom(old)));
}

/// <summary>A change of a file.</summary>
/// <param name="Title">What it does, for the editor's menu.</param>
/// <param name="Root">The file afterwards.</param>
internal sealed record SyntaxChange(string Title, SyntaxNode Root);
