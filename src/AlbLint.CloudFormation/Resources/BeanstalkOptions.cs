using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>
/// The option settings of an Elastic Beanstalk environment and of the configuration template that it names. What neither writes is unknown:
/// the .ebextensions of the application may set it.
/// https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options.html#configuration-options-precedence
/// </summary>
internal sealed class BeanstalkOptions
{
    private readonly Dictionary<(string Namespace, string Name), Value> _values = [];
    private readonly PropertyBag _environment;

    public BeanstalkOptions(TemplateResource environment, ModelBuilder builder)
    {
        _environment = builder.Properties(environment);
        var isWhole = Add(_environment);
        if (isWhole && ModelBuilder.Referenced(_environment["TemplateName"], ResourceTypes.BeanstalkConfiguration) is { } template)
        {
            Add(builder.Properties(template));
        }
    }

    /// <summary>The namespaces that start with a prefix, without it, in reading order.</summary>
    public IEnumerable<string> Suffixes(string prefix) => _values.Keys
        .Where(key => key.Namespace.StartsWith(prefix, StringComparison.Ordinal)).Select(key => key.Namespace.Substring(prefix.Length)).Distinct();

    public Value this[string category, string name] =>
        _values.TryGetValue((category, name), out var value) ? value : new UnknownValue("the application's .ebextensions may set it", _environment.Owner);

    public Setting<T> Read<T>(string category, string name, Func<string, T?> parse, string expected)
        where T : struct => Settings.From(this[category, name], parse, expected);

    // An environment's own settings win over its template's.
    private bool Add(PropertyBag owner)
    {
        var list = owner.List("OptionSettings");
        var isWhole = list.IsComplete;
        foreach (var option in list.Items.Select(owner.Object))
        {
            if (option["Namespace"] is not TextValue category || option["OptionName"] is not TextValue name)
            {
                isWhole = false;
            }
            else if (!_values.ContainsKey((category.Text, name.Text)))
            {
                _values.Add((category.Text, name.Text), option["Value"]);
            }
        }

        return isWhole;
    }
}
