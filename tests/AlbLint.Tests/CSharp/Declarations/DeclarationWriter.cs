using System.Text;
using Microsoft.CodeAnalysis;

namespace AlbLint.Tests.CSharp.Declarations;

/// <summary>Writes what types of a framework declare, as C#: their public members, as far as these speak of known types only.</summary>
/// <param name="types">The types.</param>
/// <param name="isKnownElsewhere">Whether another type is declared somewhere else.</param>
internal sealed class DeclarationWriter(IReadOnlyCollection<INamedTypeSymbol> types, Func<INamedTypeSymbol, bool> isKnownElsewhere)
{
    private static readonly SymbolDisplayFormat TypeName = SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat MemberText = TypeName
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeType)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    private static readonly SymbolDisplayFormat DeclaredName =
        SymbolDisplayFormat.MinimallyQualifiedFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance);

    private readonly HashSet<ISymbol> _types = new(types, SymbolEqualityComparer.Default);
    private readonly SortedSet<string> _namespaces = new(types.Select(type => type.ContainingNamespace.ToDisplayString()), StringComparer.Ordinal);

    /// <summary>All of them, in order.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        foreach (var space in types.GroupBy(type => type.ContainingNamespace.ToDisplayString()).OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            text.Append("\nnamespace ").Append(space.Key).Append("\n{\n");
            foreach (var type in space.OrderBy(type => type.MetadataName, StringComparer.Ordinal))
            {
                text.Append(type.DelegateInvokeMethod is { } invoke ? Delegate(type, invoke) : Type(type));
            }

            text.Append("}\n");
        }

        return string.Concat(_namespaces.Select(name => $"using {name};\n")) + text;
    }

    private static string Delegate(INamedTypeSymbol type, IMethodSymbol invoke) =>
        $"    public delegate {invoke.ReturnType.ToDisplayString(TypeName)} {type.ToDisplayString(DeclaredName)}({string.Join(", ", invoke.Parameters.Select(parameter => parameter.ToDisplayString(MemberText)))});\n";

    private string Type(INamedTypeSymbol type)
    {
        var kind = type switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { TypeKind: TypeKind.Enum } => "enum",
            { TypeKind: TypeKind.Struct } => "struct",
            { IsStatic: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var bases = string.Join(", ", Bases(type).Select(known => known.ToDisplayString(TypeName)));
        var constraints = string.Concat(type.TypeParameters.Where(parameter => parameter.HasReferenceTypeConstraint).Select(parameter => $" where {parameter.Name} : class"));
        var members = type.GetMembers().Where(IsShown).Select(member => $"        {Member(type, member)}\n").Order(StringComparer.Ordinal);
        return $"    public {kind} {type.ToDisplayString(DeclaredName)}{(bases.Length == 0 ? "" : " : " + bases)}{constraints}\n    {{\n{string.Concat(members)}    }}\n";
    }

    private IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Enum ? [] : type.Interfaces.Prepend(type.BaseType).OfType<INamedTypeSymbol>().Where(known => known.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType) && IsKnown(known));

    private bool IsShown(ISymbol member) => member is { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false } && member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.Ordinary or MethodKind.Conversion, IsOverride: false } method =>
            IsKnown(method.ReturnType) && method.Parameters.All(parameter => IsKnown(parameter.Type)) && method.TypeParameters.All(parameter => parameter.ConstraintTypes.All(IsKnown)),
        IPropertySymbol { IsOverride: false } property => IsKnown(property.Type) && property.Parameters.All(parameter => IsKnown(parameter.Type)),
        IFieldSymbol field => field.ContainingType.TypeKind == TypeKind.Enum || IsKnown(field.Type),
        _ => false,
    };

    private bool IsKnown(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named)
        {
            return type is ITypeParameterSymbol || (type is IArrayTypeSymbol array && IsKnown(array.ElementType));
        }

        var isKnown = (_types.Contains(named.OriginalDefinition) || isKnownElsewhere(named)) && named.TypeArguments.All(IsKnown);
        if (isKnown)
        {
            _namespaces.Add(named.ContainingNamespace.ToDisplayString());
        }

        return isKnown;
    }

    private static string Member(INamedTypeSymbol type, ISymbol member)
    {
        if (type.TypeKind == TypeKind.Enum)
        {
            return $"{member.Name} = {((IFieldSymbol)member).ConstantValue},";
        }

        var isOpen = type.TypeKind != TypeKind.Interface && !member.IsAbstract;
        var modifiers = type.TypeKind == TypeKind.Interface ? "" : "public " + member switch
        {
            IFieldSymbol { IsConst: true } => "const ",
            IFieldSymbol { IsStatic: true } => "static readonly ",
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true } => "virtual ",
            _ => "",
        };
        return modifiers + member.ToDisplayString(MemberText) + member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => " { }",
            IMethodSymbol => isOpen ? " => throw null!;" : ";",
            IPropertySymbol property => Accessors(property, isOpen && property.IsIndexer),
            IFieldSymbol { IsConst: false } => " = default!;",
            _ => ";",
        };
    }

    private static string Accessors(IPropertySymbol property, bool hasBodies)
    {
        var setter = property.SetMethod is not { DeclaredAccessibility: Accessibility.Public } method ? "" : (method.IsInitOnly ? " init" : " set") + (hasBodies ? " { }" : ";");
        return $" {{{(property.GetMethod is null ? "" : hasBodies ? " get => throw null!;" : " get;")}{setter} }}";
    }
}
