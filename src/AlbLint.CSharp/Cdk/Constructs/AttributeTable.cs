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

    /// <summary>Sets an attribute when a property is given; a duration is written in seconds.</summary>
    public void HasGiven(string key, Slot value)
    {
        if (!value.IsNull)
        {
            Has(key, value);
        }
    }

    /// <summary>Sets a switch that is written only when it is turned on, or only when it is turned off.</summary>
    public void HasSwitch(string key, Slot flag, bool writtenWhen)
    {
        if (!flag.IsNull && flag.Truth != !writtenWhen)
        {
            Has(key, flag);
        }
    }

    /// <summary>Sets an attribute to a member of an enum, which is written in small letters.</summary>
    public void HasName(string key, Slot member)
    {
        if (!member.IsNull)
        {
            Has(key, member.Member is { } name ? Slot.Of(name.ToLowerInvariant(), member.Place) : Slot.Unknown("the value is not known", member.Place));
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
