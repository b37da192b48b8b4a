namespace AlbLint.EndToEnd.Tests;

/// <summary>A test that synthesises a CDK app, which runs on Node.</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!IsInstalled)
        {
            Skip = "Node is not installed";
        }
    }

    private static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(directory => File.Exists(Path.Combine(directory, OperatingSystem.IsWindows() ? "node.exe" : "node")));
}
