using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CodeFixes;

/// <summary>
/// Binds limits that stand in a configuration file to Kestrel: before the application is built, or where a generic host is told of its web host.
/// </summary>
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
                && Bind(root, model) is { } bound)
            {
                var action = CodeAction.Create(Title, _ => Task.FromResult(document.WithSyntaxRoot(Additions.WithUsing(bound, Additions.Kestrel)).Project.Solution), nameof(BindLimitsFix));
                context.RegisterCodeFix(action, context.Diagnostics);
                return;
            }
        }
    }

    private static CompilationUnitSyntax? Bind(CompilationUnitSyntax root, SemanticModel model) =>
        HostBuilder.In(root, model) is { } host
            ? Additions.WithStatementBefore(root, host.Build, $"{host.Name}.Services.{Call($"{host.Name}.Configuration")};")
        : WebHostOf(root, model) is { } webHost
            ? root.ReplaceNode(webHost, SyntaxFactory.ParseExpression($"{webHost}.ConfigureServices((context, services) => services.{Call("context.Configuration")})").WithTriviaFrom(webHost))
        : null;

    /// <summary>The legacy web host's builder, or what a generic host calls the builder of its web host, where it is used first.</summary>
    private static ExpressionSyntax? WebHostOf(SyntaxNode root, SemanticModel model)
    {
        foreach (var call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            var method = model.GetSymbolInfo(call).Symbol;
            if (method is IMethodSymbol { Name: "CreateDefaultBuilder", ContainingType.Name: "WebHost" })
            {
                return call;
            }

            if (method is IMethodSymbol { Name: "ConfigureWebHostDefaults", ContainingNamespace.Name: "Hosting" }
                && call.ArgumentList.Arguments.FirstOrDefault()?.Expression is SimpleLambdaExpressionSyntax lambda)
            {
                return lambda.Body.DescendantNodes().OfType<IdentifierNameSyntax>().FirstOrDefault(name =>
                    name.Identifier.ValueText == lambda.Parameter.Identifier.ValueText && name.Parent is MemberAccessExpressionSyntax access && access.Expression == name);
            }
        }

        return null;
    }

    private static string Call(string configuration) => $"Configure<KestrelServerOptions>({configuration}.GetSection(\"Kestrel\"))";
}
