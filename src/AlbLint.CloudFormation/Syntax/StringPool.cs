namespace AlbLint.CloudFormation.Syntax;

/// <summary>Templates say the same few words over and over ("Ref", "Type", "Properties"): each becomes one string.</summary>
internal sealed class StringPool
{
    private const int MaxLength = 48;
    private const int SlotCount = 512;

    private readonly string?[] slots = new string?[SlotCount];

    /// <summary>The text of a range, taken from the pool where it is there.</summary>
    public string Text(string source, int start, int length)
    {
        if ((uint)(length - 1) >= MaxLength)
        {
            return source.Substring(start, length);
        }

        // Direct mapped: a clash costs an allocation, never a search, so no text can make this slow.
        int hash = (source[start] * 31) + (source[start + (length / 2)] * 7) + (source[start + length - 1] * 131) + (length * 17);
        ref string? slot = ref slots[hash & (SlotCount - 1)];
        if (slot is not null && slot.Length == length && string.CompareOrdinal(slot, 0, source, start, length) == 0)
        {
            return slot;
        }

        return slot = source.Substring(start, length);
    }
}
