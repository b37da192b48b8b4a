using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.Symbols;

/// <summary>Recognizes expressions that stand for a response or a part of it.</summary>
internal static class ResponseTypes
{
    /// <summary>Whether an expression is a response's headers, not a request's: <c>Response.Headers</c>, or a local that holds them.</summary>
    public static bool IsResponseHeaders(this KnownTypes types, IOperation operation) => Source(operation) switch
    {
        IPropertyReferenceOperation { Property.Name: "Headers" } property =>
            types.IsKindOf(property.Property.ContainingType, Known.HttpResponse) || types.Is(property.Property.ContainingType, Known.ResponseFeature),
        _ => false,
    };

    /// <summary>Whether an expression is a response's stream or pipe.</summary>
    public static bool IsResponseBody(this KnownTypes types, IOperation operation) =>
        Source(operation) is IPropertyReferenceOperation { Property.Name: "Body" or "BodyWriter" } property && types.IsKindOf(property.Property.ContainingType, Known.HttpResponse);

    /// <summary>Whether whoever is given an expression can do something to the response.</summary>
    public static bool IsResponsePart(this KnownTypes types, IOperation operation)
    {
        var source = Source(operation);
        return types.IsKindOf(source.Type, Known.HttpResponse) || types.IsKindOf(source.Type, Known.HttpContext)
            || types.Is(source.Type, Known.ResponseFeature) || types.IsResponseHeaders(source) || types.IsResponseBody(source);
    }

    /// <summary>The expression that a local was made with.</summary>
    private static IOperation Source(IOperation operation)
    {
        for (var steps = 0; steps < 4; steps++)
        {
            if (operation is IConversionOperation conversion)
            {
                operation = conversion.Operand;
            }
            else if (operation is ILocalReferenceOperation local && Initializer(local) is { } value)
            {
                operation = value;
            }
            else
            {
                break;
            }
        }

        return operation;
    }

    private static IOperation? Initializer(ILocalReferenceOperation local)
    {
        IOperation root = local;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        // Found through the declaration's syntax: a walk over the whole body for every use would be quadratic.
        var syntax = local.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        return syntax is null || root.SemanticModel is not { } model || syntax.SyntaxTree != model.SyntaxTree ? null
            : (model.GetOperation(syntax) as IVariableDeclaratorOperation)?.Initializer?.Value;
    }
}
