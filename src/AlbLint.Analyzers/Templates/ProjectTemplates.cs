using System.Runtime.CompilerServices;
using AlbLint.CloudFormation.Links;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.Analyzers.Templates;

/// <summary>The templates of a compilation: those that belong together read together, all others each for itself.</summary>
internal sealed class ProjectTemplates
{
    /// <summary>While somebody types C#, each compilation has the same templates again.</summary>
    private static readonly ConditionalWeakTable<SourceText, ProjectTemplates> Known = new();

    private readonly IReadOnlyList<TemplateFile> _files;
    private readonly Dictionary<string, TemplateFile> _bySource;

    private ProjectTemplates(IReadOnlyList<TemplateFile> files)
    {
        _files = files;
        _bySource = files.ToDictionary(file => file.Source.Path);
        Reads = new TemplateUnits([.. files.Where(file => file.IsTemplate)], _bySource).Read();
        var linked = Reads.SelectMany(read => read.Result.Deployments)
            .Where(deployment => deployment.LoadBalancers.Any(IsNamed) || deployment.Workloads.Any(IsNamed)).ToList();
        Linked = [.. linked.Where(deployment => deployment.LoadBalancers.Any(IsNamed)).Select(WithPossible)];
        Sites = LinkedSites.Of([.. files.Select(file => file.Link).OfType<ApplicationLink>()], linked);
        Faults = [.. files.Select(file => file.Fault).OfType<Finding>(), .. Sites.Faults];
    }

    /// <summary>What was read.</summary>
    public IReadOnlyList<TemplateRead> Reads { get; }

    /// <summary>
    /// What the templates declare whose load balancers the project names as its own, a deployment for each scenario; without the load balancers that
    /// certainly send requests to others only.
    /// </summary>
    public IReadOnlyList<Deployment> Linked { get; }

    /// <summary>Where the project's application runs in them.</summary>
    public LinkedSites Sites { get; }

    /// <summary>What is wrong with what the project says of them.</summary>
    public IReadOnlyList<Finding> Faults { get; }

    /// <summary>Whether a file is one of them.</summary>
    public bool Has(SourceFile file) => _bySource.TryGetValue(file.Path, out var template) && (template.IsTemplate || template.IsNamed);

    /// <summary>The compiler's path of a file.</summary>
    public string PathOf(SourceFile file) => _bySource.TryGetValue(file.Path, out var template) ? template.Path : file.Path;

    /// <summary>The templates among files; kept as long as the text of the first of them is.</summary>
    public static ProjectTemplates Of(IReadOnlyList<TemplateFile> files)
    {
        if (files.Count == 0)
        {
            return new ProjectTemplates(files);
        }

        lock (Known)
        {
            if (Known.TryGetValue(files[0].Text, out var known) && known.IsOf(files))
            {
                return known;
            }

            var templates = new ProjectTemplates(files);
            Known.Remove(files[0].Text);
            Known.Add(files[0].Text, templates);
            return templates;
        }
    }

    private static Deployment WithPossible(Deployment deployment) => deployment with
    {
        LoadBalancers = [.. from balancer in deployment.LoadBalancers
                            let paths = deployment.RequestPaths.Where(path => path.LoadBalancer == balancer).ToList()
                            where paths.Count == 0 || paths.Exists(path => LinkedSites.MayRunApplication(path.Target))
                            select balancer],
    };

    private bool IsNamed(Resource resource) => _bySource[resource.Place.File.Path].IsNamed;

    private bool IsOf(IReadOnlyList<TemplateFile> files) => files.Count == _files.Count
        && files.Zip(_files, (one, other) => ReferenceEquals(one.Text, other.Text) && one.Path == other.Path && one.Item == other.Item).All(same => same);
}
