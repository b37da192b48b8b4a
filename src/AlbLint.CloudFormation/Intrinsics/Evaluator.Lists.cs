using System.Globalization;
using AlbLint.CloudFormation.Stacks;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Intrinsics;

/// <content>Select, Length, FindInMap: looking into lists and mappings.</content>
internal sealed partial class Evaluator
{
    private Value Select(TemplateNode argument, Scope scope, Place place)
    {
        if (Arguments(argument, scope) is not [TextValue index, var list])
        {
            return new UnknownValue("Select needs an index and a list", place);
        }

        if (list is TextValue single)
        {
            list = new ListValue([.. single.Text.Split(',').Select(item => (Value)new TextValue(item.Trim(), place))], place); // a CommaDelimitedList given as text
        }

        if (list is not ListValue { Items: var items })
        {
            return new UnknownValue("the list in Select is not known", place, list.Symbol is { } symbol ? $"select({index.Text},{symbol})" : null) { IsList = false };
        }

        return int.TryParse(index.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < items.Count
            ? items[at].At(place).Using(list.Defaults)
            : new UnknownValue("Select picks an item that the list does not have", place);
    }

    private Value Length(TemplateNode argument, Scope scope, Place place) => Evaluate(argument, scope) is ListValue list
        ? new TextValue(list.Items.Count.ToString(CultureInfo.InvariantCulture), place).Using(list.Defaults)
        : Opaque("length", argument, scope, place, "the list is not known");

    private Value FindInMap(TemplateNode argument, Scope scope, Place place)
    {
        if (argument is not SequenceNode { Items: { Count: 3 or 4 } items } || Evaluate(items[0], scope) is not TextValue map)
        {
            return new UnknownValue("the mapping in FindInMap is not known", place);
        }

        var top = Evaluate(items[1], scope);
        var second = Evaluate(items[2], scope);
        if (scope.Stack.Template.Mappings[map.Text] is not MappingNode rows)
        {
            return new UnknownValue($"mapping {map.Text} is not defined", place);
        }

        var candidates = Candidates(rows, top).SelectMany(row => row is MappingNode cells ? Candidates(cells, second) : []).ToList();
        var values = candidates.Select(cell => Evaluate(cell, scope)).ToList();
        if (values.Count == 0 && items.Count == 4 && (items[3] as MappingNode)?["DefaultValue"] is { } fallback)
        {
            return Evaluate(fallback, scope).At(place);
        }

        // When a key is unknown but every row says the same, the answer is known all the same.
        return values.Count > 0 && values[0].Symbol is { } symbol && values.All(value => value.Symbol == symbol)
            ? values[0].At(place).Using(top.Defaults).Using(second.Defaults)
            : new UnknownValue("the row of the mapping is not known", place, top.Symbol is { } t && second.Symbol is { } s ? $"map({scope.Stack.Qualify(map.Text)},{t},{s})" : null);
    }

    private static IEnumerable<TemplateNode> Candidates(MappingNode rows, Value key) => key is TextValue text
        ? rows[text.Text] is { } row ? [row] : []
        : rows.Entries.Select(entry => entry.Value);
}
