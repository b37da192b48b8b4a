namespace AlbLint.EndToEnd.Tests.Probe;

/// <summary>A test that starts a server which is not part of .NET.</summary>
internal sealed class InstalledFactAttribute : FactAttribute
{
    public InstalledFactAttribute(string program)
    {
        if (OperatingSystem.IsWindows() || !IsInstalled(program))
        {
            Skip = program + " is not installed";
        }
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(directory => File.Exists(Path.Combine(directory, program)));
}
