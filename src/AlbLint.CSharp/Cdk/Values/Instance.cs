using AlbLint.CSharp.Cdk.Constructs;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Cdk.Values;

/// <summary>An object of the program's own types, or a plain object of the CDK's (props).</summary>
internal sealed class Instance(ITypeSymbol type) : Datum
{
    /// <summary>What it really is, whatever type it is used as.</summary>
    public ITypeSymbol Type { get; } = type;

    /// <summary>Fields and properties by name, as far as they are set.</summary>
    public Dictionary<string, Slot> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Parameters of a primary constructor; null when it has none.</summary>
    public Dictionary<ISymbol, Slot>? Captured { get; set; }

    /// <summary>Whether something that is not followed may have set members.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The CDK's part of the object, when its type derives from one of the CDK's.</summary>
    public CdkObject? Base { get; set; }

    /// <summary>A copy whose members can be set by themselves.</summary>
    public Instance Copy()
    {
        var copy = new Instance(Type) { IsOpen = IsOpen, Base = Base };
        foreach (var pair in Members)
        {
            copy.Members[pair.Key] = pair.Value;
        }

        return copy;
    }
}
