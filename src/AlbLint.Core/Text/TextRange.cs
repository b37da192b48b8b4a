namespace AlbLint.Text;

/// <summary>A piece of a source text.</summary>
/// <param name="Start">Offset of the first character: UTF-16 units from 0 into <see cref="SourceFile.Content"/>.</param>
/// <param name="Length">Number of UTF-16 units; 0 for a place between two characters.</param>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>Offset just after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The range from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextRange Between(int start, int end) => new(start, end - start);

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}
