namespace AlbLint.Runtime.Logs;

/// <summary>How sure a cause is.</summary>
public enum Certainty
{
    /// <summary>AWS documents the line as this cause alone.</summary>
    Exact,

    /// <summary>The line is typical of the cause.</summary>
    Likely,

    /// <summary>Other causes leave the same line.</summary>
    OneOf,
}
