using AlbLint.CSharp.Projects;
using AlbLint.Model;
using AlbLint.Servers.Dockerfiles;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.CSharp.Declarations;

/// <summary>A web project as its files stand there, not built.</summary>
public sealed class ApplicationProject
{
    private static readonly string[] ProjectFiles = [".csproj", ".props", ".targets"];

    private readonly string _directory;
    private readonly IReadOnlyList<(string Path, SourceText Text)> _files;
    private readonly ProjectFile? _project;

    /// <summary>Takes its files.</summary>
    /// <param name="path">The project file; absolute, or relative to where all paths are.</param>
    /// <param name="files">
    /// Its C# files, appsettings files and Dockerfiles, the project file itself, and what it imports, Directory.Build.props for one; others are ignored.
    /// </param>
    public ApplicationProject(string path, IReadOnlyList<(string Path, SourceText Text)> files)
    {
        _directory = ProjectPath.FolderOf(ProjectPath.Normal(path));
        _files = files;
        _project = Read(path, files);
        Assembly = _project?.AssemblyName ?? ProjectPath.NameOf(ProjectPath.Normal(path), ".csproj");
        Settings = [.. files.Where(file => IsNamed(file.Path, ".json")).Select(file => new SourceFile(file.Path, file.Text.ToString()))];
    }

    /// <summary>The name of the assembly that it makes.</summary>
    public string Assembly { get; }

    /// <summary>Its configuration files.</summary>
    public IReadOnlyList<SourceFile> Settings { get; }

    /// <summary>Compiles it against declarations of ASP.NET Core; null when nothing says for which version of .NET it is.</summary>
    /// <param name="references">References of which those to .NET's own assemblies, of whichever version, are taken.</param>
    public CSharpCompilation? Compile(IEnumerable<MetadataReference> references)
    {
        IReadOnlyList<MetadataReference> dotNet = [.. references.Where(IsDotNet)];
        return _project is null || FrameworkName.Major(_project.Framework) is not (> 0 and var major) ? null : CSharpCompilation.Create(
            Assembly,
            Sources(_project),
            [DeclaredFramework.AspNetCore(major, dotNet), .. dotNet],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
    }

    /// <summary>
    /// The Dockerfile by which a build makes an image of this project: one beside the project file that starts nothing else, or one elsewhere that
    /// certainly starts its assembly; null when the image is not known to be of it.
    /// </summary>
    /// <param name="build">The build.</param>
    /// <param name="workingDirectory">Where the program that says so runs, with <c>/</c>.</param>
    public SourceFile? DockerfileOf(ImageBuild build, string workingDirectory)
    {
        if (!build.Directory.TryGet(out var directory) || !build.Dockerfile.TryGet(out var name))
        {
            return null;
        }

        var path = ProjectPath.In(ProjectPath.In(ProjectPath.Normal(workingDirectory), directory), name);
        var found = _files.FirstOrDefault(file => ProjectPath.Normal(file.Path) == path);
        return found.Text is null || DockerfileBuild.Of(new SourceFile(found.Path, found.Text.ToString()), build) is not { } dockerfile || DockerfileReader.Read(dockerfile) is not { } image ? null
            : image.Runs(Assembly) ?? (ProjectPath.FolderOf(path) == _directory) ? dockerfile
            : null;
    }

    // Where nothing that was given turns the implicit usings on, a file that was not may; where they are off, they do no harm.
    private IEnumerable<SyntaxTree> Sources(ProjectFile project)
    {
        var options = ProjectParsing.Of(project);
        return _files.Where(file => IsNamed(file.Path, ".cs")).Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path))
            .Prepend(CSharpSyntaxTree.ParseText(GlobalUsings.Of(project, isImplicit: true), options));
    }

    private static ProjectFile? Read(string path, IReadOnlyList<(string Path, SourceText Text)> files)
    {
        try
        {
            return ProjectReader.Read(path, new GivenTexts(files.Where(file => ProjectFiles.Any(extension => IsNamed(file.Path, extension))).Select(file => (file.Path, file.Text.ToString()))));
        }
        catch (UnreadableProjectException)
        {
            return null;
        }
    }

    private static bool IsDotNet(MetadataReference reference) =>
        ProjectPath.NameOf(ProjectPath.Normal(reference.Display ?? ""), ".dll") is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "System" or "mscorlib" or "netstandard");

    private static bool IsNamed(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
