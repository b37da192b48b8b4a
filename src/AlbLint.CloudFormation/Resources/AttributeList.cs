using AlbLint.CloudFormation.Intrinsics;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>The attributes of a load balancer or target group: a list of keys with values.</summary>
internal sealed class AttributeList
{
    private readonly Dictionary<string, Value> _values = new(StringComparer.Ordinal);
    private readonly PropertyBag _owner;
    private readonly bool _isComplete;

    public AttributeList(PropertyBag owner, string property)
    {
        _owner = owner;
        var list = owner.List(property);
        _isComplete = list.IsComplete;
        foreach (var item in list.Items)
        {
            var attribute = owner.Object(item);
            if (attribute["Key"] is TextValue key)
            {
                _values[key.Text] = attribute["Value"];
            }
            else
            {
                _isComplete = false;
            }
        }
    }

    /// <summary>The value of an attribute: absent when it is certainly not written, unknown when it may be.</summary>
    public Value this[string key] => _values.TryGetValue(key, out var value) ? value
        : _isComplete ? new AbsentValue(_owner.Owner)
        : new UnknownValue("the list of attributes is not known", _owner.Place);

    /// <summary>The attributes as written.</summary>
    public Dictionary<string, Setting<string>> Written => _values.ToDictionary(pair => pair.Key, pair => Settings.Text(pair.Value), StringComparer.Ordinal);

    public Setting<TimeSpan> Seconds(string key, Default<TimeSpan> whenAbsent) => Settings.From(this[key], Scalars.Seconds, "a number of seconds", whenAbsent);

    public Setting<bool> Boolean(string key, Default<bool> whenAbsent) => Settings.From(this[key], Scalars.Boolean, "true or false", whenAbsent);

    public Setting<string> Text(string key, Default<string> whenAbsent) => Settings.Text(this[key], whenAbsent);
}
