using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>The attributes of a load balancer or target group. What is set last counts.</summary>
internal sealed class AttributeTable
{
    private readonly Dictionary<string, Slot> _values = new(StringComparer.Ordinal);
    private bool _mayHaveMore;

    /// <summary>Sets an attribute; null leaves it out.</summary>
    public void Has(string key, Slot value)
    {
        if (value.IsNull)
        {
            _values.Remove(key);
        }
        else
        {
            _values[key] = value;
        }
    }

    /// <summary>Sets an attribute to a duration, which is written in seconds.</summary>
    public void HasSeconds(string key, Slot duration)
    {
        if (!duration.IsNull)
        {
            Has(key, duration);
        }
    }

    /// <summary>What <c>SetAttribute</c> and <c>RemoveAttribute</c> do.</summary>
    public void Set(Slot key, Slot value)
    {
        if (key.Text is { } text)
        {
            Has(text, value);
        }
        else
        {
            _mayHaveMore = true;
        }
    }

    /// <summary>The list of keys and values; null when it is empty.</summary>
    public TemplateNode? Node(Place place)
    {
        var items = _values.Select(pair => (TemplateNode?)Nodes.Object(pair.Value.Place, ("Key", MadeNodes.Text(pair.Key, pair.Value.Place)), ("Value", Nodes.Of(pair.Value)))).ToList();
        if (_mayHaveMore)
        {
            items.Add(MadeNodes.Unknown("an attribute whose key is not known", null, true, place));
        }

        return Nodes.ListOf(items, place);
    }
}
