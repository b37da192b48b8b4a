using AlbLint.CloudFormation.Conditions;
using AlbLint.CloudFormation.Stacks;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Intrinsics;

/// <summary>
/// Evaluates expressions in one scenario. Nothing throws: what cannot be known is an <see cref="UnknownValue"/> with the reason.
/// One instance serves one scenario and one thread.
/// </summary>
internal sealed partial class Evaluator(Decisions decisions, Work work, Scenario? assumed = null)
{
    private const int MaxDepth = 400; // of nested expressions, followed through parameters, outputs and exports
    private int _depth;

    /// <summary>Takes what readers ask for and cannot be known; null when nobody wants to know.</summary>
    public ICollection<TemplateUnknown>? Unknowns { get; init; }

    /// <summary>The choices made so far.</summary>
    public Decisions Decisions => decisions;

    /// <summary>The value of an expression.</summary>
    public Value Evaluate(TemplateNode node, Scope scope)
    {
        var place = node.PlaceIn(scope.Stack.Template.Document);
        if (_depth >= MaxDepth || !work.Step())
        {
            return new UnknownValue("too deeply nested or too large to evaluate", place);
        }

        _depth++;
        var value = node switch
        {
            ScalarNode { IsNull: true } => new AbsentValue(place),
            ScalarNode scalar => Literal(scalar.Text, place),
            SequenceNode list => List(list, scope, place),
            MappingNode { Entries: [var only] } when Function(only, scope, place) is { } result => result,
            MappingNode mapping => new ObjectValue(mapping, scope, place) { IsOpen = mapping.Entries.Any(IsExpandedElsewhere) },
            UnknownNode unknown => new UnknownValue(unknown.Reason, place, unknown.Symbol) { IsList = unknown.IsList },
            _ => new UnknownValue("not a value", place),
        };
        _depth--;
        return value;
    }

    private static Value Literal(string text, Place place) =>
        text.Contains("{{resolve:") ? new UnknownValue("dynamic reference, resolved when the stack is deployed", place, "\"" + text + "\"") : new TextValue(text, place);

    private static bool IsExpandedElsewhere(MappingEntry entry) =>
        entry.Key.Text == "Fn::Transform" || entry.Key.Text.StartsWith("Fn::ForEach::", StringComparison.Ordinal);

    private ListValue List(SequenceNode list, Scope scope, Place place)
    {
        var items = new List<Value>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (Evaluate(item, scope) is var value and not AbsentValue)
            {
                items.Add(value);
            }
        }

        return new ListValue(items, place);
    }

    private Value? Function(MappingEntry call, Scope scope, Place place) => call.Key.Text switch
    {
        "Ref" => Ref(call.Value, scope, place),
        "Fn::GetAtt" => GetAtt(call.Value, scope, place),
        "Fn::Sub" => Sub(call.Value, scope, place),
        "Fn::Join" => Join(call.Value, scope, place),
        "Fn::Select" => Select(call.Value, scope, place),
        "Fn::Split" => Split(call.Value, scope, place),
        "Fn::If" => If(call.Value, scope, place),
        "Fn::FindInMap" => FindInMap(call.Value, scope, place),
        "Fn::ImportValue" => ImportValue(call.Value, scope, place),
        "Fn::Base64" => Evaluate(call.Value, scope).At(place),
        "Fn::GetAZs" => AvailabilityZones(call.Value, scope, place),
        "Fn::Cidr" => Opaque("cidr", call.Value, scope, place, "computed by Fn::Cidr") with { IsList = true },
        "Fn::Length" => Length(call.Value, scope, place),
        "Fn::ToJsonString" => Opaque("json", call.Value, scope, place, "computed by Fn::ToJsonString"),
        "Fn::GetStackOutput" => Opaque("stackoutput", call.Value, scope, place, "output of another stack"),
        "Fn::Transform" => new UnknownValue("made by a macro", place),
        _ => null,
    };

    /// <summary>A function whose result nobody knows before deployment, but which gives the same result for the same argument.</summary>
    private UnknownValue Opaque(string name, TemplateNode argument, Scope scope, Place place, string reason) =>
        new(reason, place, Evaluate(argument, scope).Symbol is { } symbol ? name + "(" + symbol + ")" : null);

    /// <summary>An empty Region, or none, is the stack's own. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getavailabilityzones.html</summary>
    private UnknownValue AvailabilityZones(TemplateNode argument, Scope scope, Place place)
    {
        var region = Evaluate(argument, scope) is TextValue { Text.Length: > 0 } or UnknownValue ? Evaluate(argument, scope) : PseudoParameter("AWS::Region", scope.Stack, place);
        return new UnknownValue("Availability Zones are known when the stack is deployed", place, region.Symbol is { } symbol ? "azs(" + symbol + ")" : null) { IsList = true };
    }

    /// <summary>The arguments of a function, evaluated; a lone scalar is one argument.</summary>
    private IReadOnlyList<Value> Arguments(TemplateNode node, Scope scope) =>
        node is SequenceNode list ? [.. list.Items.Select(item => Evaluate(item, scope))] : [Evaluate(node, scope)];
}
