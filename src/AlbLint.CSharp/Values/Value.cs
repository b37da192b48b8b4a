namespace AlbLint.CSharp.Values;

/// <summary>What an expression comes to.</summary>
/// <param name="IsKnown">Whether <paramref name="Content"/> is certain.</param>
/// <param name="Content">The value: a primitive, a text, a TimeSpan or null.</param>
/// <param name="Reason">Why it is not known; else empty.</param>
/// <param name="Fallback">The configuration key whose missing value lets this one, the fallback written for it, count; else null.</param>
internal readonly record struct Value(bool IsKnown, object? Content, string Reason, string? Fallback = null)
{
    public static Value Of(object? content) => new(true, content, "");

    public static Value Unknown(string reason) => new(false, null, reason);

    /// <summary>Another content that follows from this value.</summary>
    public Value With(object? content) => this with { Content = content };
}
