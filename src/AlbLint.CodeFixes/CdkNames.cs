using Microsoft.CodeAnalysis;

namespace AlbLint.CodeFixes;

/// <summary>Knows types of the CDK by their names.</summary>
internal static class CdkNames
{
    /// <summary>Whether something is of a class of the CDK, of one that derives from it, or of the interface that stands for it.</summary>
    public static bool Is(ITypeSymbol? type, string name)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (IsCdk(at) && at.Name == name)
            {
                return true;
            }
        }

        return type is { TypeKind: TypeKind.Interface } && type.AllInterfaces.Append(type).Any(implemented => IsCdk(implemented) && implemented.Name == "I" + name);
    }

    private static bool IsCdk(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString().StartsWith("Amazon.CDK.", StringComparison.Ordinal) == true;
}
