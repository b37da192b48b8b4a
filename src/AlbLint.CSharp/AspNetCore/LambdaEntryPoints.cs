using AlbLint.CSharp.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>
/// Finds classes by which Lambda runs an ASP.NET Core application: there it has no server of its own, and what starts one is for a developer's machine. See
/// https://github.com/aws/aws-lambda-dotnet/blob/master/Libraries/src/Amazon.Lambda.AspNetCoreServer/README.md
/// </summary>
internal static class LambdaEntryPoints
{
    private static readonly WordSet Bases = new(
        "APIGatewayProxyFunction", "APIGatewayHttpApiV2ProxyFunction", "ApplicationLoadBalancerFunction", "AbstractAspNetCoreFunction");

    /// <summary>Whether any class of the code is one.</summary>
    public static bool AreIn(Compilation compilation, CancellationToken cancellation) =>
        compilation.SyntaxTrees.Any(tree => Bases.StandIn(tree, cancellation) && tree.GetRoot(cancellation).DescendantNodes(HasTypes).OfType<ClassDeclarationSyntax>().Any(IsEntryPoint));

    private static bool HasTypes(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax;

    private static bool IsEntryPoint(ClassDeclarationSyntax type) => type.BaseList?.Types.Any(one => Bases.Contains(Last(one.Type))) == true;

    private static string Last(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
