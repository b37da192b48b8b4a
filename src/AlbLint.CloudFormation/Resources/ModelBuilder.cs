using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>
/// Builds the model of one group of resources in one scenario. Every resource is read once, when it is first asked for;
/// readers ask here for the resources that theirs refers to.
/// </summary>
internal sealed partial class ModelBuilder(
    IReadOnlyList<TemplateResource> resources, Evaluator evaluator, Handover handover, CreationOrder order, Func<ServerSite, Server?> serverOf)
{
    private readonly Dictionary<(string Kind, string Key), object?> _read = [];
    private List<TemplateResource>? _existing;
    private Dictionary<string, List<TemplateResource>>? _byType;
    private HashSet<TemplateResource>? _members;
    private bool? _isPartial;

    public Evaluator Evaluator => evaluator;

    /// <summary>What is in hands that cannot be seen.</summary>
    public Handover Handover => handover;

    /// <summary>What CloudFormation creates before what.</summary>
    public CreationOrder Order => order;

    /// <summary>The server of a site, where others know it; null where they do not.</summary>
    public Server? ServerOf(TemplateResource resource, Container? container = null) =>
        serverOf(new ServerSite(resource.Id, resource.ConstructPath, container?.Place ?? resource.Place, container));

    /// <summary>The resources of the group that exist in the scenario.</summary>
    public IReadOnlyList<TemplateResource> Existing => _existing ??= [.. resources.Where(evaluator.Exists)];

    /// <summary>Whether a resource is in the group, so that whatever adds to it is too.</summary>
    public bool Holds(TemplateResource resource) => (_members ??= [.. resources]).Contains(resource);

    /// <summary>Whether nothing may be called missing.</summary>
    public bool IsPartial => _isPartial ??= resources.Select(resource => resource.Stack).Distinct().Any(stack => stack.IsPartial);

    /// <summary>Every security group that anything names, each once.</summary>
    public SecurityGroupTable SecurityGroups => field ??= new SecurityGroupTable(this);

    /// <summary>The existing resources of a type, in reading order.</summary>
    public IReadOnlyList<TemplateResource> OfType(string type) =>
        (_byType ??= Existing.GroupBy(resource => resource.Type).ToDictionary(group => group.Key, group => group.ToList())).TryGetValue(type, out var found) ? found : [];

    public PropertyBag Properties(TemplateResource resource) => PropertyBag.Of(resource, evaluator);

    /// <summary>What a reader makes of a resource, made once. A resource that is asked for while it is being read is null.</summary>
    public T? Once<T>(string kind, TemplateResource resource, Func<TemplateResource, T?> read)
        where T : class => Once(kind, resource.Key, () => read(resource));

    /// <summary>What is made for a key, made once. What is asked for while it is being made is null.</summary>
    public T? Once<T>(string kind, string key, Func<T?> make)
        where T : class
    {
        if (!_read.TryGetValue((kind, key), out var known))
        {
            _read.Add((kind, key), null);
            _read[(kind, key)] = known = make();
        }

        return (T?)known;
    }

    /// <summary>The resource that a value refers to, when it is of one of the types; by Ref or by an attribute.</summary>
    public static TemplateResource? Referenced(Value value, params string[] types) =>
        value is ReferenceValue { Resource: var resource } && Array.IndexOf(types, resource.Type) >= 0 ? resource : null;
}
