using System.Runtime.CompilerServices;
using AlbLint.CloudFormation;
using AlbLint.CSharp;
using AlbLint.CSharp.Declarations;
using AlbLint.CSharp.Joining;
using AlbLint.Model;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.Analyzers.Cdk;

/// <summary>The applications whose images a CDK program builds, out of projects that its own project names. For one reading of the program.</summary>
internal sealed class BuiltApplications
{
    /// <summary>While somebody types in the program, each compilation has the same projects again.</summary>
    private static readonly ConditionalWeakTable<SourceText, Compiled> Known = new();

    private readonly string _workingDirectory;
    private readonly IReadOnlyList<Compiled> _projects;
    private readonly Dictionary<(Compiled, string), StartedApplication?> _started = [];
    private readonly HashSet<Application> _running = [];

    public BuiltApplications(Compilation program, AnalyzerOptions options)
    {
        _workingDirectory = AppFiles.WorkingDirectory(options);
        var references = program.References.ToList();
        _projects = [.. AppFiles.In(options).Select(files => Of(files.Key, [.. files], references)).OfType<Compiled>()];
    }

    /// <summary>The applications that were asked for.</summary>
    public IReadOnlyList<Application> Running => [.. _running];

    /// <summary>The server of a container whose image is built of one of the projects; null for others.</summary>
    public Server? ServerOf(ServerSite site)
    {
        if (site.Container is not { Build: { } build } container)
        {
            return null;
        }

        foreach (var project in _projects)
        {
            if (project.Project.DockerfileOf(build, _workingDirectory) is { } dockerfile && Start(project, dockerfile)?.In(container) is { } application)
            {
                _running.Add(application);
                return application.Server;
            }
        }

        return null;
    }

    private StartedApplication? Start(Compiled project, SourceFile dockerfile)
    {
        if (!_started.TryGetValue((project, dockerfile.Path), out var started))
        {
            var reader = ApplicationReader.For(project.Code, [.. project.Project.Settings, dockerfile]);
            started = reader?.ReadWhole(CancellationToken.None) is { } alone ? new StartedApplication(reader, alone) : null;
            _started.Add((project, dockerfile.Path), started);
        }

        return started;
    }

    private static Compiled? Of(string path, IReadOnlyList<(string Path, SourceText Text)> files, IReadOnlyList<MetadataReference> references)
    {
        lock (Known)
        {
            if (Known.TryGetValue(files[0].Text, out var known) && known.IsOf(path, files, references))
            {
                return known;
            }

            var project = new ApplicationProject(path, files);
            if (project.Compile(references) is not { } code)
            {
                return null;
            }

            var compiled = new Compiled(path, files, references, project, code);
            Known.Remove(files[0].Text);
            Known.Add(files[0].Text, compiled);
            return compiled;
        }
    }

    private sealed record Compiled(
        string Path, IReadOnlyList<(string Path, SourceText Text)> Files, IReadOnlyList<MetadataReference> References, ApplicationProject Project, CSharpCompilation Code)
    {
        public bool IsOf(string path, IReadOnlyList<(string Path, SourceText Text)> files, IReadOnlyList<MetadataReference> references) =>
            path == Path && files.SequenceEqual(Files) && references.SequenceEqual(References);
    }
}
