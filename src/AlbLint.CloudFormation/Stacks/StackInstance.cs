using AlbLint.CloudFormation.Conditions;
using AlbLint.CloudFormation.Syntax;

namespace AlbLint.CloudFormation.Stacks;

/// <summary>One stack: a template with the parameter values that somebody gives it.</summary>
internal sealed class StackInstance
{
    private readonly Dictionary<string, ParameterDomain?> _domains = new(StringComparer.Ordinal);
    private Dictionary<string, TemplateResource>? _resources;
    private bool? _hasIdleService;

    public required Template Template { get; init; }

    /// <summary>Unique among the stacks that are read together; empty when there is one stack only.</summary>
    public required string Key { get; init; }

    /// <summary>The stack's real name, when something (a CDK manifest, the user) says it.</summary>
    public string? Name { get; init; }

    /// <summary>Values given from outside, by parameter.</summary>
    public required IReadOnlyDictionary<string, string> Given { get; init; }

    /// <summary>Parameters that have a value which nobody tells.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>The stacks that are read together, whose exports can be imported.</summary>
    public required StackGroup Group { get; init; }

    /// <summary>For a nested stack the resource of the parent that makes it.</summary>
    public TemplateResource? Parent { get; init; }

    /// <summary>The nested stacks whose template file was found, by the logical id of the resource that makes them.</summary>
    public Dictionary<string, StackInstance> Nested { get; } = new(StringComparer.Ordinal);

    private Dictionary<string, List<string>> Compared => field ??= ParameterDomain.Comparisons(Template.Conditions);

    public Scope Scope => field ??= new Scope(this);

    /// <summary>The resources by logical id, loops expanded.</summary>
    public IReadOnlyDictionary<string, TemplateResource> Resources => _resources ??= ResourceSection.Read(this);

    /// <summary>The values of a parameter that this template's conditions can tell apart; null when they do not look at it.</summary>
    public ParameterDomain? Domain(Parameter parameter)
    {
        if (!_domains.TryGetValue(parameter.Name, out var domain))
        {
            domain = Compared.TryGetValue(parameter.Name, out var texts) ? ParameterDomain.Of(parameter, texts) : null;
            _domains.Add(parameter.Name, domain);
        }

        return domain;
    }

    /// <summary>The values of a pseudo parameter that conditions compare it with, after one that differs from all (null); null when they do not look at it.</summary>
    public IReadOnlyList<string?>? PseudoOptions(string name) =>
        name.StartsWith("AWS::", StringComparison.Ordinal) && Compared.TryGetValue(name, out var texts) ? [null, .. texts] : null;

    /// <summary>The expression that the parent gives for a parameter; null when it gives none or there is no parent.</summary>
    public TemplateNode? ParentExpression(string parameter) =>
        (Parent?.Properties as MappingNode)?["Parameters"] is MappingNode given ? given[parameter] : null;

    /// <summary>Whether nothing in the stack may be called missing.</summary>
    public bool IsPartial => Template.IsPartial || ResourceSection.HasUnknownLoop(Template.Resources, Scope);

    /// <summary>Whether a service that always exists plainly has no load balancer.</summary>
    public bool HasIdleService => _hasIdleService ??= Resources.Values.Any(resource =>
        resource is { Type: ResourceTypes.Service, Condition: null, Properties: MappingNode properties }
        && !properties.Entries.Any(entry => entry.Key.Text is "LoadBalancers" or "Fn::Transform"));

    public string Qualify(string name) => Key.Length == 0 ? name : Key + "/" + name;
}
