using System.Collections.Concurrent;
using System.Reflection.PortableExecutable;
using System.Text;
using AlbLint.Cli.Commands;
using AlbLint.Cli.Projects.References;
using AlbLint.CSharp.Declarations;
using AlbLint.CSharp.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.Cli.Projects.Compiling;

/// <summary>Compiles projects in memory, without building anything; what is missing makes parts of the code unknown. May be used from several threads.</summary>
internal sealed class ProjectCompiler(Surroundings surroundings, ProjectFiles projects)
{
    private const int MaxSourceBytes = 8 << 20;
    private const int LargeBytes = 1 << 20;

    private readonly PackageFolders _packages = new(surroundings);
    private readonly ConcurrentDictionary<string, MetadataReference> _assemblies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<ProjectCode>> _libraries = new(StringComparer.Ordinal);

    /// <summary>Compiles a project that uses ASP.NET Core; the libraries that it references are compiled, too.</summary>
    public ProjectCode CompileApplication(ProjectFile project) =>
        Compile(
            project,
            [project],
            projects.Libraries(project).Select(library => _libraries.GetOrAdd(library.FullPath, _ => new(() => CompileApplication(library))).Value.Compilation.ToMetadataReference()),
            isWeb: true);

    /// <summary>Compiles a CDK program together with the libraries that it references: stacks and constructs of a program often stand in several.</summary>
    public ProjectCode CompileProgram(ProjectFile project) => Compile(project, [project, .. projects.Libraries(project)], [], isWeb: false);

    private ProjectCode Compile(ProjectFile project, IReadOnlyList<ProjectFile> together, IEnumerable<MetadataReference> libraries, bool isWeb)
    {
        var sources = together.Select(one => (Project: one, Files: SourceList.Of(one))).ToList();
        var options = new CodeOptions(project, sources.SelectMany(one => one.Files), surroundings);
        var compilation = CSharpCompilation.Create(
            project.AssemblyName,
            sources.SelectMany(one => Parse(one.Project, one.Files)).DistinctBy(tree => tree.FilePath.Length == 0 ? (object)tree : tree.FilePath),
            [.. References(project, together, isWeb), .. libraries],
            CompilerSettings.Compiling(project, options));
        return new ProjectCode(compilation, options);
    }

    private IEnumerable<SyntaxTree> Parse(ProjectFile project, IReadOnlyList<string> files)
    {
        var parsing = ProjectParsing.Of(project);
        if (GlobalUsings.Of(project, project.Is("ImplicitUsings")) is { Length: > 0 } usings)
        {
            yield return CSharpSyntaxTree.ParseText(usings, parsing);
        }

        foreach (var file in files)
        {
            if (Read(file) is { } text)
            {
                yield return CSharpSyntaxTree.ParseText(text, parsing, surroundings.ShownPath(file));
            }
        }
    }

    private IEnumerable<MetadataReference> References(ProjectFile project, IReadOnlyList<ProjectFile> together, bool isWeb)
    {
        var framework = project.Framework.Length > 0 ? project.Framework : FrameworkName.Newest;
        var packs = new FrameworkPacks(surroundings, _packages);
        var dotNet = packs.DotNet(framework).Select(Assembly).ToList();
        var restored = together.Select(one => RestoredPackages.Of(one, _packages)).ToList();

        // What a library gets through packages only shows once they are restored: that of an application may use all that the application has.
        var usesWeb = together.Any(one => one.UsesWeb) || (isWeb && restored.Contains(null));
        var web = usesWeb ? packs.Web(framework) : [];
        var own = together.Zip(restored).SelectMany(one => one.Second ?? new FoundPackages(_packages).Of(one.First)).Concat(web)
            .DistinctBy(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase).Select(Assembly);
        return web.Count > 0 || dotNet.Count == 0 || !usesWeb ? dotNet.Concat(own)
            : dotNet.Concat(own).Append(DeclaredFramework.AspNetCore(FrameworkName.Major(framework), dotNet));
    }

    // Of a large assembly little is looked at: a file that stays open is mapped into memory, where the usual way copies all of it.
    private MetadataReference Assembly(string path) => _assemblies.GetOrAdd(path, key => new FileInfo(key).Length < LargeBytes
        ? MetadataReference.CreateFromFile(key)
        : AssemblyMetadata.CreateFromStream(new FileStream(key, FileMode.Open, FileAccess.Read, FileShare.Read), PEStreamOptions.Default).GetReference(filePath: key));

    private SourceText? Read(string path)
    {
        if (surroundings.Changed.TryGetValue(path, out var changed))
        {
            return SourceText.From(changed, Encoding.UTF8);
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return stream.Length > MaxSourceBytes ? null : SourceText.From(stream, Encoding.UTF8);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }
}

/// <summary>A project as the compiler sees it.</summary>
/// <param name="Compilation">The code, which may have errors.</param>
/// <param name="Options">What configuration files say of it.</param>
internal sealed record ProjectCode(CSharpCompilation Compilation, CodeOptions Options);
