namespace AlbLint.CSharp.Cdk.Values;

/// <summary>What cannot be known from the code.</summary>
/// <param name="reason">Why, as a clause.</param>
/// <param name="symbol">Equal for what is certainly equal.</param>
internal class Unknown(string reason, string? symbol = null) : Datum
{
    /// <summary>Symbols grow with every step; beyond this length nothing real needs them.</summary>
    private const int MaxSymbol = 400;

    public string Reason { get; } = reason;

    public override string? Symbol { get; } = symbol is { Length: > MaxSymbol } ? null : symbol;
}
