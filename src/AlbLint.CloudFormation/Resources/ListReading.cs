using AlbLint.CloudFormation.Intrinsics;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Resources;

/// <summary>The items of a list as far as they are known.</summary>
/// <param name="Items">The items, nested lists flattened.</param>
/// <param name="IsComplete">Whether there can be no other item.</param>
/// <param name="IsAbsent">Whether the list is certainly not written.</param>
/// <param name="Place">Where the list is written, or its owner.</param>
internal sealed record ListReading(IReadOnlyList<Value> Items, bool IsComplete, bool IsAbsent, Place Place)
{
    public static ListReading Of(Value value) => value switch
    {
        AbsentValue => new([], true, true, value.Place),
        ListValue list => Flatten(list),
        // One value for a list: CloudFormation accepts it. A lone unknown may itself be a list.
        UnknownValue { IsList: not false } => new([], false, false, value.Place),
        _ => new([value], true, false, value.Place),
    };

    private static ListReading Flatten(ListValue list)
    {
        var items = new List<Value>();
        var complete = true;
        foreach (var item in list.Items)
        {
            if (item is ListValue nested)
            {
                var inner = Flatten(nested);
                items.AddRange(inner.Items);
                complete &= inner.IsComplete;
            }
            else if (item is UnknownValue { IsList: true })
            {
                complete = false;
            }
            else
            {
                items.Add(item);
            }
        }

        return new ListReading(items, complete, false, list.Place);
    }
}
