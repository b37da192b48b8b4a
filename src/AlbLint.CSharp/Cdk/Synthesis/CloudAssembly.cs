using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Constructs;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.Text;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Cdk.Synthesis;

/// <summary>
/// What a program makes. All of its stacks become one template, in which a reference across stacks is an ordinary one: what CloudFormation
/// does by exports and imports.
/// </summary>
internal sealed class CloudAssembly
{
    private readonly Place _place;

    public CloudAssembly(Place place, ProgramCode code)
    {
        Code = code;
        _place = place;
        Nowhere = new CdkConstruct(null, "", place, this);
    }

    /// <summary>The type of objects that the CDK makes without the program seeing them.</summary>
    public ITypeSymbol ObjectType => Code.Compilation.ObjectType;

    /// <summary>The program.</summary>
    public ProgramCode Code { get; }

    /// <summary>Every construct in the order they were made.</summary>
    public List<CdkConstruct> Constructs { get; } = [];

    /// <summary>The scope of constructs whose scope is not known.</summary>
    public CdkConstruct Nowhere { get; }

    /// <summary>Which construct the program says is created after which other.</summary>
    public List<(CdkConstruct Later, CdkConstruct Earlier)> Dependencies { get; } = [];

    /// <summary>Parameters of the template by name.</summary>
    public Dictionary<string, MappingNode> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>Conditions of the template by name.</summary>
    public Dictionary<string, Func<TemplateNode>> Conditions { get; } = new(StringComparer.Ordinal);

    /// <summary>Outputs of the template by name.</summary>
    public Dictionary<string, MappingNode> Outputs { get; } = new(StringComparer.Ordinal);

    /// <summary>Done before the template is written: what constructs do at the end.</summary>
    public List<Action> BeforeSynthesis { get; } = [];

    /// <summary>Done after that: what visits the constructs.</summary>
    public List<Action> Aspects { get; } = [];

    /// <summary>Why the program may make resources that are not known; empty when it does not.</summary>
    public List<CdkUnknown> Gaps { get; } = [];

    /// <summary>Whether the program may make resources that are not known.</summary>
    public bool IsPartial => Gaps.Count > 0;

    /// <summary>Says that the program may make resources that are not known.</summary>
    /// <param name="reason">Why, as a clause.</param>
    /// <param name="place">Where.</param>
    public void LeaveOpen(string reason, Place place) => Gaps.Add(new(null, null, reason, place));

    /// <summary>The template.</summary>
    public TemplateDocument Synthesize()
    {
        Finish();

        var after = Dependencies.SelectMany(pair => Resources(pair.Later).Select(later => (later.Name, pair.Earlier))).ToLookup(pair => pair.Name, pair => pair.Earlier);
        var resources = Constructs.OfType<CfnObject>().Select(resource => new KeyValuePair<string, TemplateNode>(
            resource.Name, resource.Render([.. after[resource.Name].SelectMany(Resources).Select(earlier => earlier.Name).Distinct()])));
        var root = MadeNodes.Map(
            [
                new("Parameters", MadeNodes.Map(Parameters.Select(pair => new KeyValuePair<string, TemplateNode>(pair.Key, pair.Value)), _place)),
                new("Conditions", MadeNodes.Map(Conditions.Select(pair => new KeyValuePair<string, TemplateNode>(pair.Key, pair.Value())), _place)),
                new("Resources", MadeNodes.Map(resources, _place)),
                new("Outputs", MadeNodes.Map(Outputs.Select(pair => new KeyValuePair<string, TemplateNode>(pair.Key, pair.Value)), _place)),
            ],
            _place);
        return TemplateDocument.Made(_place.File, root, IsPartial);
    }

    // An aspect may open ports, too.
    private void Finish()
    {
        var done = 0;
        foreach (var aspects in new List<Action>?[] { null, Aspects })
        {
            aspects?.ForEach(visit => visit());
            for (; done < BeforeSynthesis.Count; done++)
            {
                BeforeSynthesis[done]();
            }
        }
    }

    private static IEnumerable<CfnObject> Resources(CdkConstruct construct) =>
        construct is CfnObject resource ? [resource] : construct.Children.SelectMany(Resources);
}
