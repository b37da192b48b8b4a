using System.Runtime.CompilerServices;
using AlbLint.CSharp.Cdk.Constructs.Compute;
using AlbLint.CSharp.Cdk.Constructs.Patterns;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>The types of the CDK, and of .NET, that programs make objects of or call statically.</summary>
internal static class CdkTypes
{
    private const string Constructs = "Constructs.";
    private const string Cdk = "Amazon.CDK.";

    private static readonly Dictionary<string, CdkType> Known = new CdkType[][] { CoreTypes.All, NetworkTypes.All, LoadBalancingTypes.All, ContainerTypes.All, PatternTypes.All, BucketTypes.All, ComputeTypes.All }
        .SelectMany(types => types).ToDictionary(type => type.Name, StringComparer.Ordinal);

    private static readonly ConditionalWeakTable<ITypeSymbol, string> Names = new();

    /// <summary>Whether a type is the CDK's: what its methods get does not change unless they are known to change it.</summary>
    public static bool IsCdk(ITypeSymbol? type) => type is not null && NameOf(type) is var name && (name.StartsWith(Cdk, StringComparison.Ordinal) || name.StartsWith(Constructs, StringComparison.Ordinal));

    /// <summary>Whether objects of a type are constructs.</summary>
    public static bool IsConstruct(INamedTypeSymbol type) => Derives(type, "Construct");

    /// <summary>Whether a type says no more of an object than that constructs can be made in it.</summary>
    public static bool IsScope(ITypeSymbol type) => NameOf(type) is Constructs + "Construct" or Constructs + "IConstruct" or Cdk + "App" or Cdk + "Stage" or Cdk + "Stack";

    /// <summary>Whether the methods of a type join target groups, listeners and what runs behind them.</summary>
    public static bool MayRegister(ITypeSymbol type) => type.ContainingNamespace?.Name is "ElasticLoadBalancingV2" or "ECS" or "AutoScaling";

    /// <summary>Makes an object of a type that the program does not define.</summary>
    public static Slot Create(INamedTypeSymbol type, Arguments arguments)
    {
        var place = arguments.Place;
        if (Find(type)?.Make is { } make)
        {
            return new Slot(Named(make(arguments), type), place);
        }

        if (!IsCdk(type))
        {
            return new Slot(Collection(type, arguments) ?? Foreign(type, arguments), place);
        }

        return new Slot(
            !Derives(type, "Construct") ? Derives(type, "DeputyBase") ? Named(new OpaqueObject(), type) : new Instance(type)
            : CfnTypes.Of(type) is { } resource ? CfnTypes.Make(resource, arguments)
            : new OpaqueConstruct(arguments, NameOf(type)), place);
    }

    // What another library makes may change everything that it gets.
    private static Datum Foreign(INamedTypeSymbol type, Arguments arguments)
    {
        if (!NameOf(type).StartsWith("System.", StringComparison.Ordinal))
        {
            Escapes.Of(null, arguments.All);
        }

        return Derives(type, "Construct") ? new OpaqueConstruct(arguments, NameOf(type))
            : Derives(type, "DeputyBase") ? Named(new OpaqueObject(), type) : new Unknown($"what {type.Name} does is not known");
    }

    private static Datum Named(Datum made, INamedTypeSymbol type)
    {
        if (made is CdkObject known)
        {
            known.TypeName ??= NameOf(type);
        }

        return made;
    }

    /// <summary>A static property or constant.</summary>
    public static Slot Static(INamedTypeSymbol type, string member, Place place) =>
        Find(type)?.Static?.Invoke(member, null, place) is { } datum ? new Slot(datum, place)
        : Slot.Unknown($"{type.Name}.{member} is not known", place, "static:" + NameOf(type) + "." + member);

    /// <summary>Calls a static method; null when it is none that is known.</summary>
    public static Slot? CallStatic(IMethodSymbol method, Arguments arguments) =>
        Find(method.ContainingType)?.Static?.Invoke(method.Name, arguments, arguments.Place) is { } datum ? new Slot(datum, arguments.Place) : null;

    private static CdkType? Find(INamedTypeSymbol type) => Known.TryGetValue(NameOf(type), out var known) ? known : null;

    // A program makes many objects of few types.
    private static string NameOf(ITypeSymbol type) => Names.GetValue(type, key => (key.ContainingType is { } outer ? NameOf(outer) : NameOf(key.ContainingNamespace)) + "." + key.Name);

    private static string NameOf(INamespaceSymbol? space) => space is not { IsGlobalNamespace: false } ? "" : space.ContainingNamespace is { IsGlobalNamespace: false } outer ? NameOf(outer) + "." + space.Name : space.Name;

    // Constructs.Construct, or Amazon.JSII.Runtime.Deputy.DeputyBase: everything of a library that is not mere data.
    private static bool Derives(INamedTypeSymbol type, string ancestor)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == ancestor && at.ContainingNamespace?.Name is "Constructs" or "Deputy")
            {
                return true;
            }
        }

        return false;
    }

    private static Datum? Collection(INamedTypeSymbol type, Arguments arguments) => type.Name switch
    {
        "List" or "HashSet" or "Queue" or "Stack" => arguments[0].Value is ListDatum items ? new ListDatum(items.Items, items.IsComplete) : new ListDatum([]),
        "Dictionary" or "SortedDictionary" => Copy(arguments[0].Value as MapDatum),
        "KeyValuePair" => new Instance(type) { Members = { ["Key"] = arguments[0], ["Value"] = arguments[1] } },
        _ => null,
    };

    private static MapDatum Copy(MapDatum? original)
    {
        var map = new MapDatum { IsComplete = original?.IsComplete ?? true };
        foreach (var pair in original?.Entries ?? [])
        {
            map.Set(pair.Key, pair.Value);
        }

        return map;
    }
}
