using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CodeFixes;

/// <summary>
/// Lets an endpoint speak HTTP/2 behind a target group that does: at the call that makes Kestrel listen, else, where addresses come from
/// elsewhere, for every endpoint.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SpeakHttp2Fix)), Shared]
public sealed class SpeakHttp2Fix() : SyntaxFix("ALB2005")
{
    private const string Title = "Speak HTTP/2";
    private const string Http2 = "HttpProtocols.Http2";

    private protected override SyntaxChange? Change(FoundSyntax found)
    {
        var near = found.Node.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax).ToList();
        var changed = near.OfType<ExpressionSyntax>().FirstOrDefault(node => found.Model.GetTypeInfo(node).Type?.Name == "HttpProtocols") is { } written
                ? found.Root.ReplaceNode(written, SyntaxFactory.ParseExpression(Http2).WithTriviaFrom(written))
            : found.Node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => IsListen(call, found.Model)) is { } listen ? OfListen(found, listen)
            : OfBuilder(found);
        return changed is CompilationUnitSyntax root ? new SyntaxChange(Title, Additions.WithUsing(root, Additions.Kestrel)) : null;
    }

    private static bool IsListen(InvocationExpressionSyntax call, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "Listen" or "ListenAnyIP" or "ListenLocalhost", ContainingType.Name: "KestrelServerOptions" };

    private static SyntaxNode? OfListen(FoundSyntax found, InvocationExpressionSyntax call) => call.ArgumentList.Arguments.Last().Expression switch
    {
        SimpleLambdaExpressionSyntax { Block: { } block } lambda =>
            found.Root.ReplaceNode(block, block.WithStatements(block.Statements.Insert(0, Statement(lambda).WithLeadingTrivia(block.Statements.FirstOrDefault()?.GetLeadingTrivia() ?? default)
                .WithTrailingTrivia(block.Statements.Count > 0 ? block.Statements[0].GetTrailingTrivia() : SyntaxFactory.TriviaList(SyntaxFactory.Space))))),
        SimpleLambdaExpressionSyntax { ExpressionBody: { } expression } lambda => found.Root.ReplaceNode(lambda, lambda.WithExpressionBody(null)
            .WithBlock(SyntaxFactory.ParseStatement($"{{ {Statement(lambda)} {expression}; }}") as BlockSyntax)),
        _ when TakesFunction(call, found.Model) => null, // in a form that is not known here
        _ => found.Root.ReplaceNode(call.ArgumentList, call.ArgumentList.WithArguments(
            SyntaxFactory.SeparatedList(call.ArgumentList.Arguments.Append(SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"listen => listen.Protocols = {Http2}"))),
                [.. call.ArgumentList.Arguments.Select(_ => SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space))]))),
    };

    private static StatementSyntax Statement(SimpleLambdaExpressionSyntax lambda) => SyntaxFactory.ParseStatement($"{lambda.Parameter.Identifier.ValueText}.Protocols = {Http2};");

    private static bool TakesFunction(InvocationExpressionSyntax call, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol method && method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Delegate);

    /// <summary>A statement before the one that builds the application from the only builder.</summary>
    private static SyntaxNode? OfBuilder(FoundSyntax found) => HostBuilder.In(found.Root, found.Model) is { } host
        ? Additions.WithStatementBefore(
            (CompilationUnitSyntax)found.Root, host.Build, $"{host.Name}.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = {Http2}));")
        : null;
}
