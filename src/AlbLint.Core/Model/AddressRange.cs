using System.Globalization;
using System.Net;

namespace AlbLint.Model;

/// <summary>A CIDR block, IPv4 or IPv6.</summary>
public sealed record AddressRange
{
    private readonly byte[] _prefix;

    private AddressRange(string text, byte[] prefix, int length)
    {
        Text = text;
        _prefix = prefix;
        Length = length;
    }

    /// <summary>The block as written.</summary>
    public string Text { get; }

    /// <summary>The prefix length in bits; 0-32 or 0-128.</summary>
    public int Length { get; }

    /// <summary>Whether the block is IPv6.</summary>
    public bool IsV6 => _prefix.Length == 16;

    /// <summary>Whether the block is every address: 0.0.0.0/0 or ::/0.</summary>
    public bool IsEverything => Length == 0;

    /// <summary>Reads <c>10.0.0.0/16</c>; null when the text is no CIDR block.</summary>
    public static AddressRange? Parse(string text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0 || !IPAddress.TryParse(text.Substring(0, slash), out var address))
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        return int.TryParse(text.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= bytes.Length * 8
            ? new AddressRange(text, bytes, length)
            : null;
    }

    /// <summary>Whether every address of <paramref name="other"/> lies in this block.</summary>
    public bool Covers(AddressRange other) => Length <= other.Length && Overlaps(other);

    /// <summary>Whether the two blocks share an address.</summary>
    public bool Overlaps(AddressRange other)
    {
        if (_prefix.Length != other._prefix.Length)
        {
            return false;
        }

        var common = Math.Min(Length, other.Length);
        for (var bit = 0; bit < common; bit++)
        {
            var mask = 0x80 >> (bit & 7);
            if ((_prefix[bit >> 3] & mask) != (other._prefix[bit >> 3] & mask))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(AddressRange? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>The address ranges of a VPC or a subnet.</summary>
/// <param name="Ranges">The known ranges.</param>
/// <param name="IsComplete">Whether there can be no other range.</param>
public sealed record AddressSpace(IReadOnlyList<AddressRange> Ranges, bool IsComplete)
{
    /// <summary>Nothing is known.</summary>
    public static readonly AddressSpace Unknown = new([], false);
}
