using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>Paths of files. What is relative to the directory that the program runs in stays relative.</summary>
internal static class Paths
{
    private const string Property = "static:System.Environment.CurrentDirectory";
    private const string Current = "current directory";

    /// <summary>The directory that the program runs in.</summary>
    public static Slot CurrentDirectory(Place place) => Slot.Unknown("the directory that the program runs in is known when it runs", place, Current);

    /// <summary>What <c>Path.GetFullPath</c> gives.</summary>
    public static Slot? Full(Slot path, Place place) => path.Text is not null ? path.At(place) : IsCurrent(path) ? CurrentDirectory(place) : null;

    /// <summary>What <c>Path.Combine</c> gives: a part that begins with a slash or a drive makes those before it void.</summary>
    public static Slot? Combined(Arguments arguments)
    {
        var parts = arguments[0].Value is ListDatum { IsComplete: true } list ? list.Items : [.. Enumerable.Range(0, arguments.Count).Select(i => arguments[i])];
        if (parts.Count > 1 && IsCurrent(parts[0]))
        {
            parts = [.. parts.Skip(1)];
        }

        if (parts.Exists(part => part.Text is null))
        {
            return null;
        }

        var path = parts.Select(part => part.Text!).Where(part => part.Length > 0)
            .Aggregate("", (whole, part) => whole.Length == 0 || IsRooted(part) ? part : whole.TrimEnd('/', '\\') + "/" + part);
        return Slot.Of(path, arguments.Place);
    }

    private static bool IsCurrent(Slot slot) => slot.IsUnknown && slot.Value.Symbol is Current or Property;

    private static bool IsRooted(string part) => part[0] is '/' or '\\' || (part.Length > 1 && part[1] == ':');
}
