using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Resources;

/// <summary>The properties of a resource, or of an object inside one, as settings. A property that is not written has the place of its owner.</summary>
internal sealed class PropertyBag
{
    private readonly Evaluator _evaluator;
    private readonly ObjectValue? _object;
    private readonly string? _unknown;
    private readonly string _resource;

    private PropertyBag(Evaluator evaluator, Value value, Place place, Place owner, string resource)
    {
        (_evaluator, _resource) = (evaluator, resource);
        _object = value as ObjectValue;
        _unknown = value switch
        {
            ObjectValue { IsOpen: true } => "a macro or loop may add it",
            ObjectValue or AbsentValue => null,
            UnknownValue unknown => unknown.Reason,
            _ => "not an object",
        };
        Place = place;
        Owner = owner;
    }

    /// <summary>The object's own place.</summary>
    public Place Place { get; }

    /// <summary>The place that stands for everything the object leaves out.</summary>
    public Place Owner { get; }

    /// <summary>Whether nothing but what is written can be in the object.</summary>
    public bool IsComplete => _unknown is null;

    /// <summary>The properties of a resource.</summary>
    public static PropertyBag Of(TemplateResource resource, Evaluator evaluator)
    {
        var value = resource.Properties is { } node ? evaluator.Evaluate(node, resource.Scope) : new AbsentValue(resource.Place);
        return new PropertyBag(evaluator, value, value.Place, resource.Place, resource.ConstructPath ?? resource.Id);
    }

    /// <summary>The value of a property: absent when it is certainly not there, unknown when it may be.</summary>
    public Value this[string name] =>
        _object?.Node[name] is { } node ? Noted(name, _evaluator.Evaluate(node, _object.Scope))
        : _unknown is null ? new AbsentValue(Owner)
        : Noted("", new UnknownValue(_unknown, Place));

    /// <summary>Whether a property is written.</summary>
    public bool Has(string name) => this[name] is not AbsentValue;

    /// <summary>The names that are written.</summary>
    public IEnumerable<string> Names => _object is null ? [] : _object.Node.Entries.Select(entry => entry.Key.Text);

    /// <summary>An object inside this one; what it leaves out has the place of this one's owner unless the object is written.</summary>
    public PropertyBag Object(string name) => Object(this[name]);

    /// <summary>An object that was already evaluated.</summary>
    public PropertyBag Object(Value value) => new(_evaluator, value, value.Place, value is AbsentValue ? Owner : value.Place, _resource);

    /// <summary>The items of a list property; a single value counts as a list of one.</summary>
    public ListReading List(string name) => ListReading.Of(this[name]);

    /// <summary>The objects of a list property.</summary>
    public IEnumerable<PropertyBag> Objects(string name) => List(name).Items.Select(Object);

    public Setting<string> Text(string name, Default<string>? whenAbsent = null) => Convert(name, whenAbsent, text => text, "");

    public Setting<int> Integer(string name, Default<int>? whenAbsent = null) => Convert(name, whenAbsent, Scalars.Integer, "a whole number");

    public Setting<bool> Boolean(string name, Default<bool>? whenAbsent = null) => Convert(name, whenAbsent, Scalars.Boolean, "true or false");

    public Setting<TimeSpan> Seconds(string name, Default<TimeSpan>? whenAbsent = null) => Convert(name, whenAbsent, Scalars.Seconds, "a number of seconds");

    /// <summary>A property of a closed set of texts; other texts are unknown.</summary>
    public Setting<T> OneOf<T>(string name, Default<T>? whenAbsent, Func<string, T?> parse)
        where T : struct => Convert(name, whenAbsent, parse, "a value that AWS accepts");

    private Setting<T> Convert<T>(string name, Default<T>? whenAbsent, Func<string, T?> parse, string expected)
        where T : struct => Settings.From(this[name], parse, expected, whenAbsent);

    private Setting<string> Convert(string name, Default<string>? whenAbsent, Func<string, string?> parse, string expected) =>
        Settings.FromObject(this[name], parse, expected, whenAbsent);

    /// <summary>The value, after what of it is not known was noted if somebody wants to know.</summary>
    private Value Noted(string name, Value value)
    {
        if (_evaluator.Unknowns is { } unknowns)
        {
            foreach (var unknown in value is ListValue list ? list.Items.OfType<UnknownValue>() : new[] { value }.OfType<UnknownValue>())
            {
                unknowns.Add(new TemplateUnknown(_resource, name, unknown.Reason, unknown.Place));
            }
        }

        return value;
    }
}
