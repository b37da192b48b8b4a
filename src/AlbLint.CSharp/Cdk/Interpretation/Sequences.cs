using AlbLint.CSharp.Cdk.Values;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>LINQ over sequences.</summary>
internal static class Sequences
{
    public static Slot? Call(string method, Arguments arguments, Interpreter interpreter)
    {
        var place = arguments.Place;
        if (method == "Range" && arguments[0].Number is { } start && arguments[1].Number is >= 0 and <= 1000 and var count)
        {
            return new Slot(new ListDatum(Enumerable.Range((int)start, (int)count).Select(number => Slot.Of(number, place))), place);
        }

        if (method == "Empty")
        {
            return new Slot(new ListDatum([]), place);
        }

        if (arguments[0].Value is not ListDatum source)
        {
            return arguments[0].Value is MapDatum map && method is "ToDictionary" ? new Slot(map, place) : null;
        }

        var function = arguments[1].Value as Closure;
        switch (method)
        {
            case "ToArray" or "ToList" or "AsEnumerable" or "Cast" or "OfType" or "ToHashSet" when method != "OfType":
                return New(source.Items, source.IsComplete);
            case "Select" when function is not null:
                return New(source.Items.Select((item, index) => Apply(function, item, index)).ToList(), source.IsComplete);
            case "SelectMany" when function is not null:
                var inner = source.Items.Select(item => Apply(function, item, 0)).ToList();
                return New(inner.SelectMany(list => list.Items), source.IsComplete && inner.TrueForAll(list => list.IsCompleteList));
            case "Where" when function is not null:
                var kept = source.Items.Select((item, index) => (item, keep: Apply(function, item, index).Truth)).ToList();
                return New(kept.Where(pair => pair.keep != false).Select(pair => pair.item), source.IsComplete && kept.TrueForAll(pair => pair.keep is not null));
            case "Append":
                return New([.. source.Items, arguments[1]], source.IsComplete);
            case "Prepend":
                return New([arguments[1], .. source.Items], source.IsComplete);
            case "Concat" or "Union":
                return New([.. source.Items, .. arguments[1].Items], source.IsComplete && arguments[1].IsCompleteList);
            case "Count" when source.IsComplete && function is null:
                return Slot.Of(source.Items.Count, place);
            case "Any" when source.IsComplete && function is null:
                return Slot.Of(source.Items.Count > 0, place);
            case "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" when function is null && source.Items.Count > 0:
                return source.Items[0].At(place);
            case "Last" or "LastOrDefault" when function is null && source is { IsComplete: true, Items.Count: > 0 }:
                return source.Items[source.Items.Count - 1].At(place);
            case "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" when function is not null:
                foreach (var item in source.Items)
                {
                    switch (Apply(function, item, 0).Truth)
                    {
                        case true:
                            return item.At(place);
                        case null:
                            return null;
                    }
                }

                return null;
            case "ToDictionary" when function is not null:
                var map = new MapDatum { IsComplete = source.IsComplete };
                foreach (var item in source.Items)
                {
                    map.Set(Apply(function, item, 0), arguments[2].Value is Closure value ? Apply(value, item, 0) : item);
                }

                return new Slot(map, place);
            default:
                return null;
        }

        Slot New(IEnumerable<Slot> items, bool isComplete) => new(new ListDatum(items, isComplete), place);

        Slot Apply(Closure closure, Slot item, int index) => interpreter.Invoke(closure, closure.Method.Parameters.Length > 1 ? [item, Slot.Of(index, place)] : [item], place);
    }
}
