using AlbLint.CloudFormation.Syntax;

namespace AlbLint.CloudFormation.Stacks;

/// <summary>A template's sections. One template may be the source of several stacks.</summary>
internal sealed class Template
{
    // What is known to leave load balancers and their targets alone. Datadog's macro changes Lambda functions and state machines only:
    // https://docs.datadoghq.com/serverless/libraries_integrations/macro/
    private static readonly string[] KnownTransforms =
    [
        "AWS::Serverless-2016-10-31", "AWS::LanguageExtensions", "AWS::CodeDeployBlueGreen", "AWS::SecretsManager-2020-07-23",
        "AWS::SecretsManager-2024-09-16", "AWS::ServiceCatalog", "DatadogServerless",
    ];

    public Template(TemplateDocument document)
    {
        Document = document;
        var root = document.Root;
        Mappings = Section(root, "Mappings");
        Conditions = Section(root, "Conditions");
        Outputs = Section(root, "Outputs");
        Resources = Section(root, "Resources");
        GlobalFunction = (root?["Globals"] as MappingNode)?["Function"] as MappingNode;
        foreach (var entry in Section(root, "Parameters").Entries)
        {
            if (entry.Value is MappingNode node)
            {
                Parameters[entry.Key.Text] = Parameter.Read(entry.Key.Text, node);
            }
        }

        HasServerlessTransform = Transforms(root?["Transform"]).Contains(KnownTransforms[0]);
        HasOpaqueMacro = HasOpaqueMacroIn(root);
    }

    public TemplateDocument Document { get; }

    public Dictionary<string, Parameter> Parameters { get; } = new(StringComparer.Ordinal);

    public MappingNode Mappings { get; }

    public MappingNode Conditions { get; }

    public MappingNode Resources { get; }

    public MappingNode Outputs { get; }

    /// <summary>SAM's <c>Globals: Function</c>.</summary>
    public MappingNode? GlobalFunction { get; }

    public bool HasServerlessTransform { get; }

    /// <summary>Whether a macro that only its owner knows may add or change anything.</summary>
    public bool HasOpaqueMacro { get; }

    /// <summary>Whether nothing in the template may be called missing.</summary>
    public bool IsPartial => Document.IsPartial || HasOpaqueMacro;

    /// <summary>Whether a template names a macro that only its owner knows: what is written need not be what CloudFormation gets.</summary>
    public static bool HasOpaqueMacroIn(MappingNode? root) =>
        root?["Fn::Transform"] is not null || Transforms(root?["Transform"]).Any(name => !KnownTransforms.Contains(name));

    private static MappingNode Section(MappingNode? root, string name) => root?[name] as MappingNode ?? Missing;

    private static readonly MappingNode Missing = new([], null, default);

    private static IEnumerable<string> Transforms(TemplateNode? node) => node switch
    {
        ScalarNode { IsNull: false } scalar => [scalar.Text],
        SequenceNode list => list.Items.SelectMany(Transforms),
        MappingNode include => [(include["Name"] as ScalarNode)?.Text ?? ""],
        _ => [],
    };
}
