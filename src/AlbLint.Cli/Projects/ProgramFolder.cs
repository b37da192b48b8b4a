using AlbLint.CSharp.Projects;

namespace AlbLint.Cli.Projects;

/// <summary>The directory that a CDK program runs in: that of its cdk.json, https://docs.aws.amazon.com/cdk/v2/guide/projects.html</summary>
internal static class ProgramFolder
{
    private const string CdkJson = "cdk.json";

    /// <summary>The nearest directory with a cdk.json, from the project's upwards; the project's own when there is none.</summary>
    public static string Of(ProjectFile project) => ProjectPath.Above(new ProjectTexts(), CdkJson, project.Folder) is { } file ? Path.GetDirectoryName(file)! : project.Folder;
}
