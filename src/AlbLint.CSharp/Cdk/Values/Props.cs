using AlbLint.Text;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Cdk.Values;

/// <summary>The properties that a construct or a method of the CDK is given.</summary>
internal readonly struct Props(Slot slot)
{
    /// <summary>Properties that the CDK puts together itself.</summary>
    public static Props Made(ITypeSymbol type, Place place, params (string Name, Slot Value)[] members)
    {
        var instance = new Instance(type);
        foreach (var (name, value) in members)
        {
            instance.Members[name] = value;
        }

        return new Props(new Slot(instance, place));
    }

    public Place Place => slot.Place;

    public Slot Slot => slot;

    /// <summary>Whether no properties were given at all.</summary>
    public bool IsNull => slot.IsNull;

    /// <summary>Whether every property that is not written is certainly left out.</summary>
    public bool IsComplete => slot.Value is Instance { IsOpen: false } || slot.IsNull;

    /// <summary>A property; null when it is left out, at the place of the properties then.</summary>
    public Slot this[string name] => slot.Value switch
    {
        Instance instance when instance.Members.TryGetValue(name, out var member) => member.Value is Defaulted open ? open.Written(member.Place) : member,
        Instance { IsOpen: false } => Slot.Of(null, slot.Place),
        Scalar { Content: null } => slot,
        Unknown { Symbol: { } symbol } unknown => Slot.Unknown(unknown.Reason, slot.Place, symbol + "." + name),
        Unknown unknown => Slot.Unknown(unknown.Reason, slot.Place),
        _ => Slot.Unknown("properties that are put together elsewhere", slot.Place),
    };
}
