using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AlbLint.CSharp.Symbols;

/// <summary>Whether code outside of the project can set Kestrel up: who does has to name it. May be used from several threads.</summary>
internal static class ForeignCode
{
    // Other parts of Kestrel's assembly, features of a request for example, do not change how long it keeps connections, or where it listens.
    private static readonly WordSet Words = new(
        "KestrelServerOptions", "ListenOptions", "KeepAliveTimeout", "set_KeepAliveTimeout", "ConfigureKestrel", "UseKestrel", "UseKestrelCore", "UseUrls", "UseHttpSys", "UseServer");

    private static readonly ConditionalWeakTable<MetadataReference, StrongBox<bool?>> Known = new();

    /// <summary>Whether an assembly's code names anything of the kind; null when its code is not at hand: an assembly to compile against has none.</summary>
    public static bool? NamesKestrel(IAssemblySymbol assembly, Compilation compilation) => compilation.GetMetadataReference(assembly) is { } reference
        ? Known.GetValue(reference, key => new StrongBox<bool?>(key is CompilationReference source ? Names(source.Compilation) : Names(assembly))).Value : null;

    private static bool Names(Compilation source) => source.SyntaxTrees.Any(tree =>
        Words.StandIn(tree, CancellationToken.None) && tree.GetRoot().DescendantTokens().Any(token => token.RawKind == (int)SyntaxKind.IdentifierToken && Words.Contains(token.ValueText)));

    private static bool? Names(IAssemblySymbol assembly)
    {
        if (assembly.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(ReferenceAssemblyAttribute)) || assembly.GetMetadata() is not { } metadata)
        {
            return null;
        }

        var reader = metadata.GetModules()[0].GetMetadataReader();
        return reader.TypeReferences.Any(handle => Words.Contains(reader.GetString(reader.GetTypeReference(handle).Name)))
            || reader.MemberReferences.Any(handle => Words.Contains(reader.GetString(reader.GetMemberReference(handle).Name)));
    }
}
