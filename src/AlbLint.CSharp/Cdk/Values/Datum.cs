namespace AlbLint.CSharp.Cdk.Values;

/// <summary>What an expression comes to when the program runs.</summary>
internal abstract class Datum
{
    /// <summary>Equal for data that are certainly equal; null when it can be compared with nothing.</summary>
    public virtual string? Symbol => null;
}
