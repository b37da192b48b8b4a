using System.Collections.Immutable;
using System.Composition;
using AlbLint.Findings;
using AlbLint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.CodeFixes;

/// <summary>Writes what findings offer to write: in CDK programs, and in the templates of a project. Where there are several ways, each is offered.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WriteFix), DocumentKinds = ["Document", "AdditionalDocument"]), Shared]
public sealed class WriteFix : CodeFixProvider
{
    /// <summary>Every rule's: a finding says itself what it offers.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. RuleCatalog.All.Select(rule => rule.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        foreach (var diagnostic in context.Diagnostics)
        {
            var fixes = FindingProperties.Fixes(diagnostic.Properties);
            for (var i = 0; i < fixes.Count; i++)
            {
                var edits = fixes[i].Edits;
                if (edits.All(edit => Find(project, edit.Path) is not null))
                {
                    var action = CodeAction.Create("Write " + fixes[i].Written, cancellation => ApplyAsync(project, edits, cancellation), $"{nameof(WriteFix)}.{diagnostic.Id}.{i}");
                    context.RegisterCodeFix(action, diagnostic);
                }
            }
        }

        return Task.CompletedTask;
    }

    private static TextDocument? Find(Project project, string path) =>
        project.Documents.Concat(project.AdditionalDocuments).FirstOrDefault(document => document.FilePath == path);

    private static async Task<Solution> ApplyAsync(Project project, IReadOnlyList<FileEdit> edits, CancellationToken cancellation)
    {
        var solution = project.Solution;
        foreach (var file in edits.GroupBy(edit => edit.Path))
        {
            var document = Find(project, file.Key)!;
            var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            var changed = text.WithChanges(file.OrderBy(edit => edit.Range.Start).Select(edit => new TextChange(new TextSpan(edit.Range.Start, edit.Range.Length), edit.NewText)));
            solution = document is Document ? solution.WithDocumentText(document.Id, changed) : solution.WithAdditionalDocumentText(document.Id, changed);
        }

        return solution;
    }
}
