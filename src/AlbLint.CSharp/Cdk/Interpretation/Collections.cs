using AlbLint.CSharp.Cdk.Values;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>Methods of lists and dictionaries.</summary>
internal static class Collections
{
    public static Slot? Call(ListDatum list, string method, Arguments arguments, Interpreter interpreter)
    {
        var nothing = Slot.Of(null, arguments.Place);
        switch (method)
        {
            case "Add" or "Enqueue" or "Push":
                list.Add([arguments[0]]);
                return nothing;
            case "AddRange" when arguments[0].Value is ListDatum more:
                list.Add(more.Items);
                list.IsComplete &= more.IsComplete;
                return nothing;
            case "AddRange":
                list.IsComplete = false;
                return nothing;
            case "Insert" when arguments[0].Number is >= 0 and var at && at <= list.Items.Count:
                list.Items.Insert((int)at, arguments[1]);
                return nothing;
            case "Clear":
                list.Items.Clear();
                list.IsComplete = true;
                return nothing;
            case "Remove" or "RemoveAt" or "RemoveAll" or "Insert" or "Sort" or "Reverse":
                list.IsComplete = false;
                return Slot.Unknown("a list that is changed in a way that is not followed", arguments.Place);
            case "ToArray" or "ToList" or "AsReadOnly":
                return new Slot(new ListDatum(list.Items, list.IsComplete), arguments.Place);
            case "ForEach" when arguments[0].Value is Closure action:
                foreach (var item in list.Items.ToList())
                {
                    interpreter.Invoke(action, [item], arguments.Place);
                }

                return nothing;
            default:
                return null;
        }
    }

    public static Slot? Call(MapDatum map, string method, Arguments arguments)
    {
        switch (method)
        {
            case "Add" or "TryAdd" or "set_Item":
                map.Set(arguments[0], arguments[1]);
                return Slot.Of(method == "TryAdd" ? true : null, arguments.Place);
            case "Remove" when arguments.Count == 1:
                map.Remove(arguments[0]);
                return Slot.Of(true, arguments.Place);
            case "ContainsKey" when map.IsComplete:
                return Slot.Of(map[arguments[0]] is not null, arguments.Place);
            case "Clear":
                map.IsComplete = false;
                return Slot.Of(null, arguments.Place);
            default:
                return null;
        }
    }
}
