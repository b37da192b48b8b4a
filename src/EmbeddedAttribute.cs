namespace Microsoft.CodeAnalysis;

/// <summary>Hides a type from all other assemblies, those that see internals included; the compiler knows the attribute by its name.</summary>
[Embedded]
internal sealed class EmbeddedAttribute : Attribute;
