using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Symbols;

/// <summary>
/// What the references of a compilation are called. Whoever first asks a compilation for a type, or for the identity of an assembly, waits until all of its references are
/// read and bound; most projects need not be looked at any further.
/// </summary>
internal static class ReferenceNames
{
    /// <summary>Whether an assembly may be referenced whose name begins like this; one that does not show its name may be it.</summary>
    public static bool MayBegin(Compilation compilation, params string[] names) => compilation.ExternalReferences.Any(reference =>
        NameOf(reference) is not { } own || names.Any(name => own.StartsWith(name, StringComparison.OrdinalIgnoreCase)));

    // A file is called like its assembly.
    private static string? NameOf(MetadataReference reference) => reference switch
    {
        CompilationReference project => project.Compilation.AssemblyName,
        PortableExecutableReference { FilePath: { Length: > 0 } path } => Path.GetFileName(path),
        _ => null,
    };
}
