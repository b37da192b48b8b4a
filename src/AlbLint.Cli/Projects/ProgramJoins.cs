using AlbLint.Cli.Commands;
using AlbLint.CloudFormation;
using AlbLint.CSharp.Joining;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Cli.Projects;

/// <summary>Judges CDK programs together with the applications whose images they build, or that are linked to them.</summary>
/// <param name="applications">All applications.</param>
/// <param name="linksOf">What is said of where an application runs.</param>
/// <param name="surroundings">Where files are.</param>
internal sealed class ProgramJoins(IReadOnlyList<RunnableApplication> applications, Func<RunnableApplication, IReadOnlyList<DeploymentLink>> linksOf, Surroundings surroundings)
{
    private readonly HashSet<RunnableApplication> _joined = [];

    /// <summary>Whether an application runs in any of the programs that were judged.</summary>
    public bool Has(RunnableApplication application) => _joined.Contains(application);

    /// <summary>What is wrong with a program and the applications in it.</summary>
    public ProgramFindings Judge(CodeProject program)
    {
        var reader = program.Cdk!;
        var builds = new ImageProjects(ProgramFolder.Of(program.File), applications, surroundings);
        var inside = new HashSet<RunnableApplication>();
        var deployments = JoinedFindings.Read(serverOf => reader.Read(CancellationToken.None, serverOf), StartedAt, out var started);
        lock (_joined)
        {
            _joined.UnionWith(inside);
        }

        var unknown = inside.Count == 1 ? new Deployment { AssumedIdleTimeout = inside.Single().Assumed } : new Deployment();
        return new ProgramFindings(program, deployments, [.. JoinedFindings.Of(deployments, started, unknown, IsOfProgram)]);

        bool IsOfProgram(SourceFile file) => reader.Places.LocationOf(new Place(file, default)) is not null;

        Application? StartedAt(ServerSite site)
        {
            if ((Linked(program, site) ?? builds.Of(site.Container)) is not var (application, dockerfile))
            {
                return null;
            }

            inside.Add(application);
            return application.In(site.Container, dockerfile);
        }
    }

    private (RunnableApplication Application, SourceFile? Dockerfile)? Linked(CodeProject program, ServerSite site)
    {
        var linked = applications.Where(application => linksOf(application).Any(link => link.Template == program.File.FullPath
            && (link.Container is null ? link.Workloads.Count > 0 : site.Container?.Name.Is(link.Container) == true)
            && (link.Workloads.Count == 0 || link.Workloads.Any(name => name == site.ResourceId || IsPathOf(name, site.ConstructPath))))).ToList();
        return linked is [var only] ? (only, null) : null;
    }

    // People name the construct that they make, not the resource in it.
    private static bool IsPathOf(string name, string? path) => path is not null && (path == name || path.StartsWith(name + "/", StringComparison.Ordinal));
}

/// <summary>What came of a CDK program.</summary>
/// <param name="Program">The program.</param>
/// <param name="Deployments">What it makes.</param>
/// <param name="Findings">What is wrong with it, and with the applications in it.</param>
internal sealed record ProgramFindings(CodeProject Program, IReadOnlyList<Deployment> Deployments, IReadOnlyList<Finding> Findings);
