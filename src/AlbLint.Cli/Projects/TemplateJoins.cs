using AlbLint.CloudFormation;
using AlbLint.CSharp.Joining;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Cli.Projects;

/// <summary>Judges templates together with the applications that are linked to them.</summary>
/// <param name="reads">The linked templates.</param>
/// <param name="pathOf">The path that findings show for a full one.</param>
internal sealed class TemplateJoins(IReadOnlyList<TemplateRead> reads, Func<string, string> pathOf)
{
    private readonly Dictionary<Place, RunnableApplication> _sites = [];
    private readonly Dictionary<RunnableApplication, IReadOnlyList<Deployment>> _linked = [];
    private readonly List<Finding> _faults = [];

    /// <summary>Links an application; true when it is known where it runs in the templates.</summary>
    public bool Link(RunnableApplication application, IReadOnlyList<DeploymentLink> links)
    {
        var files = reads.SelectMany(read => read.Files).GroupBy(file => file.Path).ToDictionary(group => group.Key, group => group.First());
        var known = links.Where(link => files.ContainsKey(pathOf(link.Template))).Select(link => link.To(files[pathOf(link.Template)])).ToList();
        var named = known.Select(link => link.Template).ToHashSet();
        var linked = new LinkedTemplates(reads, named.Contains, known);
        _linked[application] = linked.Deployments;
        _faults.AddRange(linked.Sites.Faults);
        foreach (var place in linked.Sites.Places)
        {
            _sites.TryAdd(place, application);
        }

        return linked.Sites.Places.Count > 0;
    }

    /// <summary>What is linked to an application of which it is not known where it runs in the templates.</summary>
    public IReadOnlyList<Deployment> LinkedTo(RunnableApplication application) => _linked.TryGetValue(application, out var deployments) ? deployments : [];

    /// <summary>What is wrong with the templates, the applications in them, and the links.</summary>
    public IEnumerable<Finding> Findings() => _faults.Concat(reads.SelectMany(Findings));

    private IReadOnlyList<Finding> Findings(TemplateRead read)
    {
        var inside = _sites.Where(site => read.Files.Contains(site.Key.File)).Select(site => site.Value).Distinct().ToList();
        return inside.Count == 0 ? read.Findings : JoinedFindings.Of(
            read,
            site => _sites.TryGetValue(site.Place, out var application) ? application.In(site.Container) : null,
            // With several applications, nothing is assumed of a load balancer that is not seen.
            inside is [var only] ? LinkedDeployments.OfAll(only.Alone, only.Assumed, LinkedTo(only)) : new Deployment(),
            read.Files.Contains);
    }
}
