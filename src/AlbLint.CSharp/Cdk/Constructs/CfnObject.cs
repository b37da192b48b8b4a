using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Findings;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>
/// One resource of the template: an L1 construct that the program makes, or the one inside an L2 construct. Its properties are decided when
/// the template is written, as the CDK does; what the program sets on it counts more than what an L2 construct says, and overrides count most.
/// </summary>
internal sealed class CfnObject(CdkConstruct? scope, string id, string type, Place place, CloudAssembly assembly) : CdkConstruct(scope, id, place, assembly)
{
    private readonly Dictionary<string, Func<TemplateNode?>> _properties = new(StringComparer.Ordinal);
    private Dictionary<string, Slot>? _set;
    private List<NodeOverride>? _overrides;

    /// <summary>The resource type: <c>AWS::ElasticLoadBalancingV2::TargetGroup</c>.</summary>
    public string Type { get; } = type;

    /// <summary>What findings call the resource: the id of the construct that the program makes.</summary>
    public string ConstructId { get; init; } = id;

    public override string? TypeName { get; set; } = CfnTypes.ClassOf(type);

    /// <summary>Its entry in the template: what stands before the last slash is its stack.</summary>
    public string Name => field ??= StackPath is var stack && stack.Length > 0 ? stack + "/" + Path.Substring(stack.Length + 1).Replace('/', '.') : Path.Replace('/', '.');

    /// <summary>Whether properties may have been given that are not known.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Adds properties to it in the program's text; null where that has no place for them.</summary>
    public IPropertyWriter? Writer { get; init; }

    /// <summary>The condition that the resource exists under; null when it always does.</summary>
    public Slot? Condition { get; set; }

    public override CdkConstruct DefaultChild => this;

    public Token Ref => Token.Ref(Name);

    public Token Attribute(string name) => Token.GetAtt(Name, name);

    /// <summary>Says what a property will be when the template is written; null leaves it out.</summary>
    public CfnObject Has(string property, Func<TemplateNode?> node)
    {
        _properties[property] = node;
        return this;
    }

    /// <summary>Gives a property a value now.</summary>
    public CfnObject Has(string property, Slot value) => Has(property, () => Nodes.Of(value));

    /// <summary>Gives a property what the program sets.</summary>
    public void Set(string property, Slot value)
    {
        (_set ??= new(StringComparer.Ordinal))[property] = value;
        Has(CfnNames.Property(property), value);
    }

    public override Slot? Read(string property, Place at) =>
        property == "CfnOptions" ? new Slot(new CfnOptionsObject(this), at)
        : property is "Ref" or "LogicalId" ? new Slot(Ref, at)
        : property.StartsWith("Attr", StringComparison.Ordinal) && property.Length > 4 ? new Slot(Attribute(CfnNames.Attribute(property.Substring(4))), at)
        : base.Read(property, at) ?? (_set is not null && _set.TryGetValue(property, out var value) ? value.At(at) : null);

    public override bool Write(string property, Slot value)
    {
        Set(property, value);
        return true;
    }

    public override Slot? Call(string method, Arguments arguments)
    {
        var path = arguments[0].Text;
        switch (method)
        {
            case "AddPropertyOverride":
                Override("Properties." + path, path, arguments[1]);
                break;
            case "AddOverride":
                Override(path ?? "", path, arguments[1]);
                break;
            case "AddPropertyDeletionOverride":
                Override("Properties." + path, path, Slot.Of(null, arguments.Place));
                break;
            case "AddDeletionOverride":
                Override(path ?? "", path, Slot.Of(null, arguments.Place));
                break;
            case "AddDependency" or "AddDependsOn" when Of<CdkConstruct>(arguments[0]) is { } other:
                Assembly.Dependencies.Add((this, other));
                break;
            case "GetAtt" when path is not null:
                return new Slot(Attribute(path), arguments.Place);
            case "OverrideLogicalId":
                break;
            default:
                return null;
        }

        return Slot.Of(null, arguments.Place);
    }

    public override void Escape() => IsOpen = true;

    /// <summary>The resource as the template has it.</summary>
    public TemplateNode Render(IReadOnlyList<string> dependsOn)
    {
        var properties = new MadeMapping(Place);
        foreach (var property in _properties)
        {
            properties.Add(property.Key, property.Value());
        }

        if (IsOpen)
        {
            properties.LeaveOpen("code that is not followed may set it");
        }

        var resource = new MadeMapping(Place);
        resource.Add("Type", MadeNodes.Text(Type, Place));
        resource.Add("Properties", properties.Build(IsOpen || _set is not null ? null : Writer));
        resource.Add("Metadata", Nodes.Object(Place, ("aws:cdk:path", MadeNodes.Text(Path, Place)), (MadeNodes.ConstructId, MadeNodes.Text(ConstructId, Place))));
        if (Condition is { IsNull: false } condition)
        {
            resource.Add("Condition", MadeNodes.Text(CfnConditionObject.NameOf(condition, Assembly), condition.Place));
        }

        if (dependsOn.Count > 0)
        {
            resource.Add("DependsOn", MadeNodes.List(dependsOn.Select(name => MadeNodes.Text(name, Place)), Place));
        }

        TemplateNode node = resource.Build();
        return _overrides?.Aggregate(node, (whole, one) => one.Apply(whole)) ?? node;
    }

    private void Override(string path, string? known, Slot value)
    {
        if (known is null)
        {
            IsOpen = true;
        }
        else
        {
            (_overrides ??= []).Add(new NodeOverride(path, CfnNames.AsOverride(value)));
        }
    }
}
