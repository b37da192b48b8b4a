namespace AlbLint.Rules.Network;

/// <summary>
/// Whether a way through the network is open. In this order, one of several ways is as open as the greatest of them
/// and a way with several conditions as open as the least.
/// </summary>
internal enum Openness
{
    /// <summary>Nothing passes, for certain.</summary>
    Closed,

    /// <summary>What decides cannot be seen.</summary>
    Unknown,

    /// <summary>Everything asked for passes, for certain.</summary>
    Open,
}
