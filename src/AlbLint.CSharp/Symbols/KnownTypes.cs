using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Symbols;

/// <summary>The known types as one compilation has them. May be used from several threads.</summary>
internal sealed class KnownTypes(Compilation compilation)
{
    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _types = new(StringComparer.Ordinal);

    /// <summary>The type; null when nothing that is referenced has it.</summary>
    public INamedTypeSymbol? this[string metadataName] => _types.GetOrAdd(metadataName, compilation.GetTypeByMetadataName);

    /// <summary>Whether a type is the known one, whatever its type arguments.</summary>
    public bool Is(ITypeSymbol? type, string metadataName) =>
        type is not null && this[metadataName] is { } known && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, known);

    /// <summary>Whether a type is the known one, derives from it or implements it.</summary>
    public bool IsKindOf(ITypeSymbol? type, string metadataName)
    {
        if (type is null || this[metadataName] is null)
        {
            return false;
        }

        for (var at = type; at is not null; at = at.BaseType)
        {
            if (Is(at, metadataName))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(implemented => Is(implemented, metadataName));
    }

    /// <summary>Whether a type is one of <see cref="Known.Builders"/>.</summary>
    public bool IsBuilder(ITypeSymbol? type) => Known.Builders.Any(builder => IsKindOf(type, builder));

    /// <summary>Whether a type is one of <see cref="Known.HostBuilders"/>.</summary>
    public bool IsHostBuilder(ITypeSymbol? type) => Known.HostBuilders.Any(builder => IsKindOf(type, builder));

    /// <summary>Whether a symbol is the known member.</summary>
    public bool Is(ISymbol symbol, KnownMember member) => symbol.Name == member.Name && Is(symbol.ContainingType, member.Type);
}
