using System.Reflection;

namespace AlbLint.Cli.Commands;

/// <summary>The program's version, and the commit that a released one was built from.</summary>
internal static class ProgramVersion
{
    private static readonly string[] Parts = typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+', 2);

    /// <summary>The version alone.</summary>
    public static string Number => Parts[0];

    /// <summary>What <c>--version</c> says.</summary>
    public static string Text => $"alblint {Number}" + (Parts.Length > 1 ? $" (commit {Parts[1]})" : "");
}
