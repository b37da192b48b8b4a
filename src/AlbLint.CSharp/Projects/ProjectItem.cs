namespace AlbLint.CSharp.Projects;

/// <summary>An item element of a project file, in the order that MSBuild meets them.</summary>
/// <param name="Type">What it is: Compile, PackageReference.</param>
/// <param name="Operation">What it does to the items of its type.</param>
/// <param name="Value">What it includes, removes or updates: names or patterns, with semicolons between them.</param>
/// <param name="Exclude">What of that is not included; empty when nothing.</param>
/// <param name="Metadata">Its attributes and child elements, by name in any case.</param>
public sealed record ProjectItem(string Type, ItemOperation Operation, string Value, string Exclude, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The names or patterns.</summary>
    public IEnumerable<string> Values => Parts(Value);

    /// <summary>Metadata; empty when it has none of that name.</summary>
    public string this[string metadata] => Metadata.TryGetValue(metadata, out var value) ? value : "";

    /// <summary>The parts of a list.</summary>
    public static IReadOnlyList<string> Parts(string list) => [.. list.Split(';').Select(part => part.Trim()).Where(part => part.Length > 0)];
}

/// <summary>What an item element does.</summary>
public enum ItemOperation
{
    /// <summary>Adds items.</summary>
    Include,

    /// <summary>Takes items out.</summary>
    Remove,

    /// <summary>Changes metadata of items.</summary>
    Update,
}
