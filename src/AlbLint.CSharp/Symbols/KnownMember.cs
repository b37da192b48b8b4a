namespace AlbLint.CSharp.Symbols;

/// <summary>A member of a framework, by the metadata name of its type.</summary>
internal readonly record struct KnownMember(string Type, string Name);
