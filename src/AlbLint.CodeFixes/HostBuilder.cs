using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CodeFixes;

/// <summary>A WebApplicationBuilder in a variable.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Build">The statement that builds the application from it.</param>
internal sealed record HostBuilder(string Name, StatementSyntax Build)
{
    /// <summary>The first one of a file; null when there is none.</summary>
    public static HostBuilder? In(SyntaxNode root, SemanticModel model)
    {
        foreach (var call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Build", Expression: IdentifierNameSyntax builder }
                && model.GetTypeInfo(builder).Type?.ToDisplayString() == "Microsoft.AspNetCore.Builder.WebApplicationBuilder"
                && call.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax or GlobalStatementSyntax } statement)
            {
                return new HostBuilder(builder.Identifier.ValueText, statement);
            }
        }

        return null;
    }
}
