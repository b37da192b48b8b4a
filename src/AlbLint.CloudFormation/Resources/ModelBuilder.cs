using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>
/// Builds the model of one group of resources in one scenario. Every resource is read once, when it is first asked for;
/// readers ask here for the resources that theirs refers to.
/// </summary>
internal sealed partial class ModelBuilder(IReadOnlyList<TemplateResource> resources, Evaluator evaluator)
{
    private readonly Dictionary<string, object?> _read = new(StringComparer.Ordinal);
    private List<TemplateResource>? _existing;

    public Evaluator Evaluator => evaluator;

    /// <summary>The resources of the group that exist in the scenario.</summary>
    public IReadOnlyList<TemplateResource> Existing => _existing ??= [.. resources.Where(evaluator.Exists)];

    /// <summary>The existing resources of a type, in reading order.</summary>
    public IEnumerable<TemplateResource> OfType(string type) => Existing.Where(resource => resource.Type == type);

    /// <summary>Whether nothing may be called missing.</summary>
    public bool IsPartial => resources.Any(resource => resource.Stack.IsPartial);

    public PropertyBag Properties(TemplateResource resource) => PropertyBag.Of(resource, evaluator);

    /// <summary>What a reader makes of a resource, made once. A resource that is asked for while it is being read is null.</summary>
    public T? Once<T>(string kind, TemplateResource resource, Func<TemplateResource, T?> read)
        where T : class
    {
        var key = kind + ":" + resource.Key;
        if (!_read.TryGetValue(key, out var known))
        {
            _read.Add(key, null);
            _read[key] = known = read(resource);
        }

        return (T?)known;
    }

    /// <summary>The resource that a value refers to, when it is of one of the types; by Ref or by an attribute.</summary>
    public static TemplateResource? Referenced(Value value, params string[] types) =>
        value is ReferenceValue { Resource: var resource } && types.Contains(resource.Type) ? resource : null;
}
