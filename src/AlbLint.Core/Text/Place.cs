namespace AlbLint.Text;

/// <summary>Where something is written.</summary>
/// <param name="File">The file that it is written in.</param>
/// <param name="Range">The characters of that file.</param>
public sealed record Place(SourceFile File, TextRange Range)
{
    /// <summary>Line and column of the first character.</summary>
    public LinePosition Start => File.PositionOf(Range.Start);

    /// <summary>Line and column just after the last character.</summary>
    public LinePosition End => File.PositionOf(Range.End);

    /// <inheritdoc/>
    public override string ToString() => $"{File.Path}({Start})";
}
