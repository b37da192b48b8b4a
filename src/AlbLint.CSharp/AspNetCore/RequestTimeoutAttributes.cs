using AlbLint.CSharp.Symbols;
using AlbLint.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>Finds the attributes that give actions, controllers and handlers a request timeout: <c>[RequestTimeout(90_000)]</c>, <c>[RequestTimeout("Reports")]</c>.</summary>
internal static class RequestTimeoutAttributes
{
    private const string Name = "RequestTimeout";

    public static IEnumerable<EndpointTimeout> In(Compilation compilation, KnownTypes types, SyntaxPlaces places, CancellationToken cancellation) =>
        from tree in compilation.SyntaxTrees
        from attribute in tree.GetRoot(cancellation).DescendantNodes().OfType<AttributeSyntax>()
        where IsNamed(attribute.Name) && attribute.ArgumentList is { Arguments.Count: > 0 }
        let model = compilation.GetSemanticModel(tree)
        where types.Is(model.GetSymbolInfo(attribute, cancellation).Symbol?.ContainingType, Known.RequestTimeoutAttribute)
        let argument = attribute.ArgumentList!.Arguments[0].Expression
        let timeout = Timeout(model.GetConstantValue(argument, cancellation).Value, places, argument)
        where timeout is not null
        select timeout;

    private static EndpointTimeout? Timeout(object? value, SyntaxPlaces places, ExpressionSyntax argument) => value switch
    {
        int milliseconds => new(Setting.Written(TimeSpan.FromMilliseconds(milliseconds), places.Of(argument)), null),
        string policy => new(null, policy),
        _ => null,
    };

    private static bool IsNamed(NameSyntax name)
    {
        var last = name is QualifiedNameSyntax qualified ? qualified.Right : name;
        return last is SimpleNameSyntax { Identifier.ValueText: Name or Name + "Attribute" };
    }
}
