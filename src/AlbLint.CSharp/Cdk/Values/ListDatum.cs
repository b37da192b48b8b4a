namespace AlbLint.CSharp.Cdk.Values;

/// <summary>An array, a list, a tuple or any other sequence.</summary>
internal sealed class ListDatum(IEnumerable<Slot> items, bool isComplete = true) : Datum
{
    public List<Slot> Items { get; } = [.. items];

    /// <summary>Whether it has no items besides those that are known.</summary>
    public bool IsComplete { get; set; } = isComplete;
}
