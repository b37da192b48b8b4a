using AlbLint.Cli.Commands;
using AlbLint.CloudFormation;
using AlbLint.CSharp.Cdk;
using AlbLint.CSharp.Joining;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Cli.Projects;

/// <summary>Judges CDK programs together with the applications whose images they build, or that are linked to them.</summary>
/// <param name="sources">What is known of images.</param>
/// <param name="linked">What is said of where applications run.</param>
/// <param name="surroundings">Where files are.</param>
internal sealed class ProgramJoins(ImageSources sources, IReadOnlyDictionary<RunnableApplication, IReadOnlyList<DeploymentLink>> linked, Surroundings surroundings)
{
    private readonly HashSet<RunnableApplication> _joined = [];

    /// <summary>Whether an application runs in any of the programs that were judged.</summary>
    public bool Has(RunnableApplication application) => _joined.Contains(application);

    /// <summary>What is wrong with a program and the applications in it.</summary>
    public ProgramFindings Judge(CodeProject program)
    {
        var root = ProgramFolder.Of(program.File);
        var servers = new SiteServers(sources.Applications);
        var reading = program.Cdk!.ReadProgram(CancellationToken.None, ServerOf);
        lock (_joined)
        {
            _joined.UnionWith(servers.Applications);
        }

        var unknown = servers.Applications.Count == 1 ? new Deployment { AssumedIdleTimeout = servers.Applications.Single().Assumed } : new Deployment();
        return new ProgramFindings(program, reading, [.. JoinedFindings.Of(reading.Deployments, servers.Started, unknown, IsOfProgram)]);

        // Whatever is in no application belongs to what is deployed: the program, and the files of other servers.
        bool IsOfProgram(SourceFile file) => !servers.Applications.Any(application => application.Has(file));

        Server? ServerOf(ServerSite site) => servers.Of(
            site,
            Only(linked.Where(pair => IsLinked(pair.Value, program, site)).Select(pair => pair.Key)),
            Only(sources.Folders.Where(folder => IsLinked(folder.Links, program, site)))?.Context ?? BuildContext.Of(site.Container, root, surroundings) ?? sources.Composed.Of(site.Container));
    }

    private static T? Only<T>(IEnumerable<T> found)
        where T : class => found.ToList() is [var only] ? only : null;

    private static bool IsLinked(IReadOnlyList<DeploymentLink> links, CodeProject program, ServerSite site) => links.Any(link => link.Template == program.File.FullPath
        && (link.Container is null ? link.Workloads.Count > 0 : site.Container?.Name.Is(link.Container) == true)
        && (link.Workloads.Count == 0 || link.Workloads.Any(name => name == site.ResourceId || IsPathOf(name, site.ConstructPath))));

    // People name the construct that they make, not the resource in it.
    private static bool IsPathOf(string name, string? path) => path is not null && (path == name || path.StartsWith(name + "/", StringComparison.Ordinal));
}

/// <summary>What came of a CDK program.</summary>
/// <param name="Program">The program.</param>
/// <param name="Reading">What it makes, and what of it is not known.</param>
/// <param name="Findings">What is wrong with it, and with the applications in it.</param>
internal sealed record ProgramFindings(CodeProject Program, CdkReading Reading, IReadOnlyList<Finding> Findings);
