namespace AlbLint.Model;

/// <summary>A default value together with who sets it and where that is documented.</summary>
/// <param name="Value">The value that applies when nothing is written.</param>
/// <param name="Owner">Who sets it, as a noun phrase that fits before "default": "AWS", "Kestrel".</param>
/// <param name="Url">The page that documents the default, or the file that defines it.</param>
public sealed record Default<T>(T Value, string Owner, string Url);
