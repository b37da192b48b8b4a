namespace AlbLint.CSharp.Cdk.Values;

/// <summary>An array, a list, a tuple or any other sequence.</summary>
internal sealed class ListDatum(IEnumerable<Slot> items, bool isComplete = true) : Datum
{
    private const int MaxItems = 10_000;

    public List<Slot> Items { get; } = [.. items];

    /// <summary>Whether it has no items besides those that are known.</summary>
    public bool IsComplete { get; set; } = isComplete;

    /// <summary>Adds items; what makes the list longer than any real one is left out.</summary>
    public void Add(IEnumerable<Slot> items)
    {
        List<Slot> added = [.. items];
        if (Items.Count + added.Count > MaxItems)
        {
            IsComplete = false;
        }
        else
        {
            Items.AddRange(added);
        }
    }
}
