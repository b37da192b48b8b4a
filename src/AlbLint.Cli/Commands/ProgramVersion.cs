using System.Reflection;

namespace AlbLint.Cli.Commands;

/// <summary>The program's version, and the commit that a released one was built from.</summary>
internal static class ProgramVersion
{
    public static string Text
    {
        get
        {
            var version = typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            var plus = version.IndexOf('+');
            return plus < 0 ? $"alblint {version}" : $"alblint {version[..plus]} (commit {version[(plus + 1)..]})";
        }
    }
}
