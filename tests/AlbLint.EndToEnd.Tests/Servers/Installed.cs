namespace AlbLint.EndToEnd.Tests.Servers;

/// <summary>A test that starts a server which is not part of .NET; skipped, with the reason, where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class InstalledFactAttribute : FactAttribute
{
    public InstalledFactAttribute(string program) => Skip = Installed.WhyNot(program);
}

/// <inheritdoc cref="InstalledFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class InstalledTheoryAttribute : TheoryAttribute
{
    public InstalledTheoryAttribute(string program) => Skip = Installed.WhyNot(program);
}

/// <summary>Programs of the machine.</summary>
internal static class Installed
{
    /// <summary>Why a program cannot be started; null when it can.</summary>
    public static string? WhyNot(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(directory => File.Exists(Path.Combine(directory, program))) ? null : program + " is not installed";
}
