using System.Globalization;

namespace AlbLint.CSharp.Projects;

/// <summary>Short names of frameworks, as project files and packages write them: net10.0, netcoreapp3.1, netstandard2.0.</summary>
public static class FrameworkName
{
    private const string Standard = "netstandard";
    private const string Core = "netcoreapp";

    /// <summary>What a project is read for that says no framework.</summary>
    public const string Newest = "net10.0";

    /// <summary>A number that grows with what a framework offers: of .NET its version, of .NET Standard less than any of that; 0 for another one.</summary>
    public static double Generation(string name)
    {
        name = name.Split('-')[0]; // net8.0-windows
        return name.StartsWith(Standard, StringComparison.OrdinalIgnoreCase) ? Number(name.Substring(Standard.Length)) / 10
            : name.StartsWith(Core, StringComparison.OrdinalIgnoreCase) ? Number(name.Substring(Core.Length))
            : name.StartsWith("net", StringComparison.OrdinalIgnoreCase) && name.IndexOf('.') > 0 ? Number(name.Substring(3))
            : 0;
    }

    /// <summary>The best of some that a project for a framework can use; null when it can use none.</summary>
    public static string? Best(IEnumerable<string> names, string framework)
    {
        var generation = Generation(framework);
        return names.Where(name => Generation(name) is var other && other > 0 && (other <= generation || generation == 0)).OrderByDescending(Generation).FirstOrDefault();
    }

    /// <summary>The major version of .NET; 0 for .NET Standard and others.</summary>
    public static int Major(string name) => Generation(name) is var generation && generation >= 1 ? (int)generation : 0;

    private static double Number(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
