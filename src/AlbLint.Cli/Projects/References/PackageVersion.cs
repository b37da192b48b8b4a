using System.Globalization;

namespace AlbLint.Cli.Projects.References;

/// <summary>A package's version, as far as the order of versions needs it.</summary>
/// <param name="Numbers">Its numbers.</param>
/// <param name="IsRelease">Whether it has no suffix like <c>-beta</c>, and so comes after those that have one.</param>
internal readonly record struct PackageVersion(Version Numbers, bool IsRelease) : IComparable<PackageVersion>
{
    /// <summary>The version, or the least one of a range: <c>1.2.3</c>, <c>[1.2,2)</c>, <c>1.*</c>.</summary>
    public static PackageVersion Parse(string text)
    {
        text = text.TrimStart('[', '(').Split(',', ']', ')', '+')[0].Trim();
        var suffix = text.IndexOf('-');
        var numbers = (suffix < 0 ? text : text[..suffix]).Split('.').Take(4).Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return new(new Version(numbers[0], At(numbers, 1), At(numbers, 2), At(numbers, 3)), suffix < 0);
    }

    public int CompareTo(PackageVersion other) => Numbers.CompareTo(other.Numbers) is not 0 and var order ? order : IsRelease.CompareTo(other.IsRelease);

    private static int At(int[] numbers, int index) => index < numbers.Length ? numbers[index] : 0;
}
