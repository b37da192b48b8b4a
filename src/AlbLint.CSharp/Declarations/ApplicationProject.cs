using AlbLint.CloudFormation;
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
    private readonly string _directory;
    private readonly IReadOnlyList<(string Path, SourceText Text)> _files;
    private readonly ProjectProperties _properties;

    /// <summary>Takes its files.</summary>
    /// <param name="path">The project file; absolute, or relative to where all paths are.</param>
    /// <param name="files">
    /// Its C# files, appsettings files and Dockerfiles, the project file itself, and what sets properties for it, Directory.Build.props; others are ignored.
    /// </param>
    public ApplicationProject(string path, IReadOnlyList<(string Path, SourceText Text)> files)
    {
        var project = Normal(path);
        _directory = DirectoryOf(project);
        _files = files;
        _properties = new ProjectProperties(files.Where(file => IsNamed(file.Path, ".csproj", ".props")).OrderBy(file => Normal(file.Path) != project).Select(file => file.Text.ToString()));
        Assembly = _properties.Assembly ?? NameOf(project, ".csproj");
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
        return _properties.Major is not { } major ? null : ApplicationCode.Compile(
            Assembly,
            major,
            [.. _files.Where(file => IsNamed(file.Path, ".cs")), ("", SourceText.From(string.Concat(_properties.Usings.Select(name => $"global using {name};\n"))))],
            [DeclaredFramework.AspNetCore(major, dotNet), .. dotNet]);
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

        var path = At(At(Normal(workingDirectory), directory), name);
        var found = _files.FirstOrDefault(file => Normal(file.Path) == path);
        return found.Text is null || DockerfileReader.Read(new SourceFile(found.Path, found.Text.ToString())) is not { } image ? null
            : image.Starts(Assembly) || (DirectoryOf(path) == _directory && !image.StartsOther(Assembly)) ? new SourceFile(found.Path, found.Text.ToString())
            : null;
    }

    private static bool IsDotNet(MetadataReference reference) =>
        NameOf(Normal(reference.Display ?? ""), ".dll") is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "System" or "mscorlib" or "netstandard");

    private static string At(string directory, string path) => IsRooted(path) ? Normal(path) : Normal(directory + "/" + path);

    private static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':');

    private static string Normal(string path) => TemplatePath.Normalize(path.Replace('\\', '/').TrimEnd('/'));

    private static string DirectoryOf(string path) => path.Substring(0, Math.Max(0, path.LastIndexOf('/')));

    private static string NameOf(string path, string extension) => path.Substring(path.LastIndexOf('/') + 1, path.Length - path.LastIndexOf('/') - 1 - (IsNamed(path, extension) ? extension.Length : 0));

    private static bool IsNamed(string path, params string[] extensions) => extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
