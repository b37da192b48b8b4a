namespace AlbLint.CSharp.Cdk.Values;

/// <summary>A dictionary with keys that can be compared.</summary>
internal sealed class MapDatum : Datum
{
    private readonly List<KeyValuePair<Slot, Slot>> _entries = [];

    public IReadOnlyList<KeyValuePair<Slot, Slot>> Entries => _entries;

    /// <summary>Whether it has no entries besides those that are known.</summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>The value of a key; null when it is not there.</summary>
    public Slot? this[Slot key]
    {
        get
        {
            var at = Index(key);
            return at < 0 ? null : _entries[at].Value;
        }
    }

    public void Set(Slot key, Slot value)
    {
        if (key.Value.Symbol is null)
        {
            IsComplete = false;
            return;
        }

        var at = Index(key);
        if (at < 0)
        {
            _entries.Add(new(key, value));
        }
        else
        {
            _entries[at] = new(key, value);
        }
    }

    public void Remove(Slot key)
    {
        if (Index(key) is >= 0 and var at)
        {
            _entries.RemoveAt(at);
        }
    }

    private int Index(Slot key) => _entries.FindIndex(entry => entry.Key.Value.Symbol == key.Value.Symbol);
}
