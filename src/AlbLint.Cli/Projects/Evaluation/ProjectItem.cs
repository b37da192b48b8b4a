namespace AlbLint.Cli.Projects.Evaluation;

/// <summary>An item element of a project file, in the order that MSBuild meets them.</summary>
/// <param name="Type">What it is: Compile, PackageReference.</param>
/// <param name="Operation">What it does to the items of its type.</param>
/// <param name="Value">What it includes, removes or updates: names or patterns, with semicolons between them.</param>
/// <param name="Exclude">What of that is not included; empty when nothing.</param>
/// <param name="Metadata">Its attributes and child elements, by name in any case.</param>
internal sealed record ProjectItem(string Type, ItemOperation Operation, string Value, string Exclude, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The names or patterns.</summary>
    public IEnumerable<string> Values => Parts(Value);

    /// <summary>Metadata; empty when it has none of that name.</summary>
    public string this[string metadata] => Metadata.TryGetValue(metadata, out var value) ? value : "";

    /// <summary>The parts of a list.</summary>
    public static string[] Parts(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>What an item element does.</summary>
internal enum ItemOperation
{
    Include,
    Remove,
    Update,
}
