using AlbLint.CloudFormation.Stacks;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Intrinsics;

/// <summary>What an expression is worth in one scenario, with the place it was written at.</summary>
internal abstract record Value(Place Place)
{
    /// <summary>The parameters whose defaults the value rests on: "AppPort", "AppPort and Stage"; null when none.</summary>
    public string? Defaults { get; init; }

    /// <summary>The canonical text of the expression: equal for equal expressions. Null when it cannot be compared.</summary>
    public virtual string? Symbol => null;

    /// <summary>The value as text in which every part that is not known is <see cref="Hole"/>.</summary>
    public virtual string Pattern => Hole.ToString();

    /// <summary>Stands for an unknown part in <see cref="Pattern"/>.</summary>
    public const char Hole = '\uFFFC';

    public Value At(Place place) => this with { Place = place };

    public Value Using(string? defaults) => defaults is null || defaults == Defaults ? this
        : this with { Defaults = Defaults is null ? defaults : Defaults.Contains(defaults) ? Defaults : Defaults + " and " + defaults };
}

/// <summary>Text; numbers and booleans are text in CloudFormation.</summary>
internal sealed record TextValue(string Text, Place Place) : Value(Place)
{
    public override string? Symbol => "\"" + Text + "\"";

    public override string Pattern => Text;
}

/// <summary>A list.</summary>
internal sealed record ListValue(IReadOnlyList<Value> Items, Place Place) : Value(Place)
{
    public override string? Symbol
    {
        get
        {
            var symbols = Items.Select(item => item.Symbol).ToList();
            return symbols.Contains(null) ? null : "[" + string.Join(",", symbols) + "]";
        }
    }
}

/// <summary>A mapping whose entries are evaluated when they are asked for.</summary>
internal sealed record ObjectValue(MappingNode Node, Scope Scope, Place Place) : Value(Place)
{
    /// <summary>Whether a transform or loop inside may add entries that are not written.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>A resource that exists in the scenario: by <c>Ref</c> (no attribute) or <c>Fn::GetAtt</c>.</summary>
internal sealed record ReferenceValue(TemplateResource Resource, string? Attribute, Place Place) : Value(Place)
{
    public override string? Symbol => Attribute is null ? "ref:" + Resource.Key : "getatt:" + Resource.Key + "." + Attribute;
}

/// <summary>Something that cannot be known from the template.</summary>
internal sealed record UnknownValue(string Reason, Place Place, string? Expression = null) : Value(Place)
{
    private readonly string? _pattern;

    public override string? Symbol => Expression;

    public override string Pattern => _pattern ?? Hole.ToString();

    /// <summary>Whether it stands for a list (true) or for one text (false); null when that is not known either.</summary>
    public bool? IsList { get; init; }

    /// <summary>The pieces of a text that was put together, of which some are not known; null for anything else.</summary>
    public IReadOnlyList<Value>? Parts { get; init; }

    public UnknownValue WithPattern(string pattern) => this with { KnownParts = pattern };

    public string? KnownParts
    {
        get => _pattern;
        init => _pattern = value;
    }
}

/// <summary>Not written, or removed by <c>AWS::NoValue</c>.</summary>
internal sealed record AbsentValue(Place Place) : Value(Place);
