using System.Globalization;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Links;

/// <summary>Finds what a link names.</summary>
internal sealed class NamedSites
{
    private readonly ApplicationLink _link;
    private readonly IReadOnlyList<Workload> _workloads;
    private readonly ILookup<Workload, Container> _registered;

    public NamedSites(ApplicationLink link, IReadOnlyList<Deployment> deployments)
    {
        _link = link;
        _workloads = [.. deployments.SelectMany(deployment => deployment.Workloads)];
        _registered = deployments.SelectMany(deployment => deployment.Targets).Where(target => target.Container is not null)
            .ToLookup(target => target.Workload, target => target.Container!);
        if (link.Workloads.Count == 0)
        {
            AddAll(_workloads.Where(workload => workload is EcsService && workload.Place.File == link.Template), null);
        }

        foreach (var name in link.Workloads)
        {
            AddAll(_workloads.Where(workload => IsNamed(workload, name) || (workload is EcsService { TaskDefinition: { } task } && IsNamed(task, name))), name);
        }
    }

    public List<Place> Places { get; } = [];

    public List<Finding> Faults { get; } = [];

    private void AddAll(IEnumerable<Workload> named, string? name)
    {
        var claim = $"the project says that its application runs in {(_link.Container is { } container ? "container " + container + (name is null ? "" : " of " + name) : name)}";
        var found = named.Where(workload => workload is EcsService or AutoScalingGroup or Ec2Instance).ToList();
        if (found.Count == 0)
        {
            Add($"{claim}, but no service{(name is null ? "" : ", task definition, Auto Scaling group or instance of that name")} is behind a load balancer here",
                name is not null && NearestName.Of(name, _workloads.Select(workload => workload.Id)) is { } meant
                    ? $"write {string.Format(CultureInfo.InvariantCulture, _link.Wording.Workload, meant)} in {_link.Wording.Owner}" : $"correct {_link.Wording.Owner}");
            return;
        }

        var tasks = found.OfType<EcsService>().Where(service => service.TaskDefinition is not null).ToList();
        var places = tasks.SelectMany(Containers).Select(container => container.Place).Concat(found.Where(workload => workload is not EcsService).Select(workload => workload.Place)).Distinct().ToList();
        Places.AddRange(places);
        if (places.Count > 0 || tasks.Count == 0)
        {
            return; // a task definition that is declared elsewhere shows no containers
        }

        var names = string.Join(" and ", tasks.SelectMany(service => service.TaskDefinition!.Containers).Select(container => container.Name).Where(text => text.IsKnown).Select(text => text.Value).Distinct());
        Add($"{claim}, {(_link.Container is null ? "but not in which container: there are" : "but the containers are")} {names}",
            $"write the container's name as {_link.Wording.Container} in {_link.Wording.Owner}");
    }

    private IEnumerable<Container> Containers(EcsService service)
    {
        var all = service.TaskDefinition!.Containers;
        var registered = _registered[service].Select(container => container.Place).Distinct().ToList();
        return _link.Container is { } name ? all.Where(container => container.Name.Is(name))
            : registered.Count == 1 ? all.Where(container => container.Place == registered[0])
            : all.Count == 1 ? all
            : [];
    }

    private bool IsNamed(Resource resource, string name) => (resource.Id == name || resource.ConstructPath == name) && resource.Place.File == _link.Template;

    private void Add(string message, string instruction) => Faults.Add(new Finding
    {
        Rule = SourceFaults.Unreadable,
        Message = message,
        Place = new Place(_link.Template, default),
        Why = "what the load balancer and the application do to each other is not checked",
        Do = instruction,
    });
}
