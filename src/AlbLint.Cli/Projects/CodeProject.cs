using AlbLint.Cli.Projects.Compiling;
using AlbLint.CSharp.Cdk;
using AlbLint.CSharp.Projects;

namespace AlbLint.Cli.Projects;

/// <summary>A C# project that was read.</summary>
/// <param name="File">What its project file says.</param>
/// <param name="Code">Its code.</param>
internal sealed record CodeProject(ProjectFile File, ProjectCode Code)
{
    /// <summary>Reads the CDK program that it is; null when it is none.</summary>
    public CdkReader? Cdk { get; init; }

    /// <summary>The application that it is; null when it is none.</summary>
    public RunnableApplication? Application { get; init; }
}
