using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CSharp.Cdk.Synthesis;

/// <summary>Writes values at a place in a program with the names that mean the right types there: the CDK has several of most names.</summary>
internal sealed class TypeNames(SemanticModel model, BaseObjectCreationExpressionSyntax creation)
{
    /// <summary>Whether the object is of a type.</summary>
    public bool IsOf(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(creation).Type, type);

    /// <summary>What to write for a property; null when it has a type that is not known how to write.</summary>
    /// <param name="type">The type that has the property.</param>
    /// <param name="path">The property; with another one after it, the one of a new object in it.</param>
    /// <param name="value">The value as templates have it.</param>
    public string? Value(ITypeSymbol type, IReadOnlyList<string> path, string value)
    {
        if (PropertyType(type, path[0]) is not { } property)
        {
            return null;
        }

        if (path.Count > 1)
        {
            return Implementation(property) is { } made && Value(made, [.. path.Skip(1)], value) is { } inner && Name(made, $"new {{0}} {{{{ {path[1]} = {inner} }}}}") is { } whole ? whole : null;
        }

        return property.TypeKind == TypeKind.Enum && property.GetMembers(value.ToUpperInvariant()).Length > 0 ? Name(property, $"{{0}}.{value.ToUpperInvariant()}")
            : property.ToDisplayString() == "Amazon.CDK.Duration" ? Name(property, $"{{0}}.Seconds({value})")
            : property.SpecialType == SpecialType.System_String ? SymbolDisplay.FormatLiteral(value, quote: true)
            : null;
    }

    /// <summary>The shortest form that means the type at this place. The compiler's own shortest name passes over global aliases.</summary>
    private string? Name(ITypeSymbol type, string form) =>
        new[] { type.Name, type.ToMinimalDisplayString(model, creation.SpanStart), type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) }
            .Select(name => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, name)).FirstOrDefault(text => Means(text, type));

    private bool Means(string text, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(model.GetSpeculativeTypeInfo(creation.SpanStart, SyntaxFactory.ParseExpression(text), SpeculativeBindingOption.BindAsExpression).Type, type);

    private static ITypeSymbol? PropertyType(ITypeSymbol type, string name)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                return property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : property.Type.WithNullableAnnotation(NullableAnnotation.None);
            }
        }

        return null;
    }

    // Properties have interfaces as types: IHealthCheck, which HealthCheck implements.
    private ITypeSymbol? Implementation(ITypeSymbol type) => type.TypeKind != TypeKind.Interface ? type
        : model.Compilation.GetTypeByMetadataName(type.ContainingNamespace.ToDisplayString() + "." + type.Name.Substring(1));
}
