using System.Globalization;

namespace AlbLint.Model;

/// <summary>A range of TCP ports, both ends included; 0-65535.</summary>
public readonly record struct PortRange(int From, int To)
{
    /// <summary>Every port.</summary>
    public static readonly PortRange All = new(0, 65535);

    /// <summary>A range of one port.</summary>
    public static PortRange Single(int port) => new(port, port);

    /// <summary>Whether the range is exactly one port.</summary>
    public bool IsSingle => From == To;

    /// <summary>Whether every port of <paramref name="other"/> lies in this range.</summary>
    public bool Covers(PortRange other) => From <= other.From && other.To <= To;

    /// <summary>Whether the two ranges share a port.</summary>
    public bool Overlaps(PortRange other) => From <= other.To && other.From <= To;

    /// <inheritdoc/>
    public override string ToString() => IsSingle
        ? From.ToString(CultureInfo.InvariantCulture)
        : From.ToString(CultureInfo.InvariantCulture) + "-" + To.ToString(CultureInfo.InvariantCulture);
}
