using AlbLint.Cli.Commands;
using AlbLint.CloudFormation;
using AlbLint.CSharp.Joining;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules;
using AlbLint.Text;

namespace AlbLint.Cli.Projects;

/// <summary>Judges templates together with what runs in them: applications and directories that are linked, and images of which it is known what they are built from.</summary>
/// <param name="reads">The templates.</param>
/// <param name="sources">What is known of images.</param>
/// <param name="pathOf">The path that findings show for a full one.</param>
internal sealed class TemplateJoins(IReadOnlyList<TemplateRead> reads, ImageSources sources, Func<string, string> pathOf)
{
    private readonly Dictionary<Place, RunnableApplication> _sites = [];
    private readonly Dictionary<Place, BuildContext> _folders = [];
    private readonly Dictionary<RunnableApplication, IReadOnlyList<Deployment>> _linked = [];
    private readonly HashSet<RunnableApplication> _joined = [];
    private readonly List<Finding> _faults = [];
    private readonly List<RelatedPlace> _unknowns = [];

    /// <summary>Whether it is known where an application runs in the templates. Of images that shows in <see cref="Findings()"/> only.</summary>
    public bool Has(RunnableApplication application) => _joined.Contains(application);

    /// <summary>Links an application.</summary>
    public void Link(RunnableApplication application, IReadOnlyList<DeploymentLink> links)
    {
        var linked = Find(links, out _);
        _linked[application] = linked.Deployments;
        foreach (var place in linked.Sites.Places)
        {
            _sites.TryAdd(place, application);
            _joined.Add(application);
        }
    }

    /// <summary>Links a directory.</summary>
    public void Link(LinkedFolder folder)
    {
        var linked = Find(folder.Links, out var files);
        foreach (var place in linked.Sites.Places)
        {
            _folders.TryAdd(place, folder.Context);
        }

        if (files.Count > 0 && linked.Sites.Places.Count == 0 && linked.Sites.Faults.Count == 0)
        {
            _faults.AddRange(files.Select(file => new Finding
            {
                Rule = SourceFaults.Unreadable,
                Message = $"a link says that {pathOf(folder.Context.Directory)} runs here, but not in which container",
                Place = new Place(file, default),
                Why = "what the load balancer and the server do to each other is not checked",
                Do = "write resource and container in the link in .alblint.yml",
            }));
        }
    }

    /// <summary>What is linked to an application of which it is not known where it runs in the templates.</summary>
    public IReadOnlyList<Deployment> LinkedTo(RunnableApplication application) => _linked.TryGetValue(application, out var deployments) ? deployments : [];

    /// <summary>What the templates leave open where the servers in them are known, after <see cref="Findings()"/>.</summary>
    public IReadOnlyList<RelatedPlace> Unknowns => _unknowns;

    /// <summary>What is wrong with the templates, with what runs in them, and with the links.</summary>
    public IReadOnlyList<Finding> Findings() => [.. _faults, .. reads.SelectMany(Findings)];

    private LinkedTemplates Find(IReadOnlyList<DeploymentLink> links, out IReadOnlyList<SourceFile> named)
    {
        var files = reads.SelectMany(read => read.Files).GroupBy(file => file.Path).ToDictionary(group => group.Key, group => group.First());
        var known = links.Where(link => files.ContainsKey(pathOf(link.Template))).Select(link => link.To(files[pathOf(link.Template)])).ToList();
        named = [.. known.Select(link => link.Template).Distinct()];
        var linked = new LinkedTemplates(reads, known.Select(link => link.Template).ToHashSet().Contains, known);
        _faults.AddRange(linked.Sites.Faults);
        return linked;
    }

    private IReadOnlyList<Finding> Findings(TemplateRead read)
    {
        var servers = new SiteServers(sources.Applications);
        var isJoined = false;
        var result = read.Again(ServerOf);
        _unknowns.AddRange(TemplateCheck.Unknown(result));
        if (!isJoined)
        {
            return read.Findings;
        }

        // With several applications, nothing is assumed of a load balancer that is not seen.
        var unknown = servers.Applications.ToList() is [var only] ? LinkedDeployments.OfAll(only.Alone, only.Assumed, LinkedTo(only)) : new Deployment();
        _joined.UnionWith(servers.Applications);
        return SuppressionFilter.Apply([.. result.Faults, .. JoinedFindings.Of(result.Deployments, servers.Started, unknown, IsOfTemplate)], result.Suppressions);

        // Whatever is in no application belongs to what is deployed: the templates, and the files of other servers.
        bool IsOfTemplate(SourceFile file) => !servers.Applications.Any(application => application.Has(file));

        Server? ServerOf(ServerSite site)
        {
            var server = servers.Of(site, _sites.GetValueOrDefault(site.Place), _folders.GetValueOrDefault(site.Place) ?? sources.Composed.Of(site.Container));
            isJoined |= server is not null;
            return server;
        }
    }
}
