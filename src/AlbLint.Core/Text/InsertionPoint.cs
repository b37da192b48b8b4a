namespace AlbLint.Text;

/// <summary>Where an entry can be added to a mapping in a source, before those that are there.</summary>
/// <param name="Place">An empty range before the first entry.</param>
/// <param name="IsQuoted">Whether names and values have double quotes, as JSON wants them.</param>
/// <param name="Separator">What parts the new entry from the next: a line break with the indentation, or a comma.</param>
public sealed record InsertionPoint(Place Place, bool IsQuoted, string Separator)
{
    /// <summary>The text to insert.</summary>
    /// <param name="name">The key.</param>
    /// <param name="value">A value that needs no quotes in YAML.</param>
    public string Entry(string name, string value) => (IsQuoted ? $"\"{name}\": \"{value}\"" : $"{name}: {value}") + Separator;
}
