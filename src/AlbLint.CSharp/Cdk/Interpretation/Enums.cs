using AlbLint.CSharp.Cdk.Values;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>Members of enums.</summary>
internal static class Enums
{
    /// <summary>The member that a number stands for.</summary>
    public static Datum Member(INamedTypeSymbol type, object? value) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && value is not null && Numbers.Of(field.ConstantValue!) == Numbers.Of(value)) is { } found
            ? new EnumMember(type.Name, found.Name, value) : new Scalar(value);
}
