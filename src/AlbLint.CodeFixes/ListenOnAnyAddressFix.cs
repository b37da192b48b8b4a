using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CodeFixes;

/// <summary>Lets a server that listens on loopback listen on every address.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ListenOnAnyAddressFix)), Shared]
public sealed class ListenOnAnyAddressFix() : SyntaxFix("ALB2003")
{
    private const string Title = "Listen on any address";

    /// <summary>What a URL of loopback begins with, and what takes its place; the port and the path stay.</summary>
    private static readonly string[] Loopback = ["//localhost", "//127.0.0.1", "//[::1]"];

    private protected override SyntaxChange? Change(FoundSyntax found)
    {
        // A finding is at the call, at an argument or at a name in them.
        var call = found.Node.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax and not LambdaExpressionSyntax).OfType<InvocationExpressionSyntax>().LastOrDefault();
        var nodes = (call ?? found.Node).DescendantNodesAndSelf(node => node is not LambdaExpressionSyntax).ToList();
        return nodes.OfType<SimpleNameSyntax>().Select(name => OfName(found, name)).Concat(nodes.OfType<LiteralExpressionSyntax>().Select(literal => OfUrl(found, literal)))
            .FirstOrDefault(change => change is not null);
    }

    private static SyntaxChange? OfName(FoundSyntax found, SimpleNameSyntax name)
    {
        var replacement = (found.Model.GetSymbolInfo(name).Symbol, name.Identifier.ValueText) switch
        {
            (IMethodSymbol, "ListenLocalhost") => "ListenAnyIP",
            (IFieldSymbol { ContainingType.Name: "IPAddress" }, "Loopback") => "Any",
            (IFieldSymbol { ContainingType.Name: "IPAddress" }, "IPv6Loopback") => "IPv6Any",
            _ => null,
        };
        return replacement is null ? null : found.Replace(Title, name, SyntaxFactory.IdentifierName(replacement));
    }

    private static SyntaxChange? OfUrl(FoundSyntax found, LiteralExpressionSyntax literal)
    {
        var text = literal.Token.Text;
        return literal.IsKind(SyntaxKind.StringLiteralExpression) && Loopback.FirstOrDefault(host => text.Contains(host)) is { } host
            ? found.Replace(Title, literal, SyntaxFactory.ParseExpression(text.Replace(host, "//+")))
            : null;
    }
}
