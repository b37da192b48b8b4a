using System.Globalization;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>Methods of texts, numbers and enums.</summary>
internal static class TextCalls
{
    public static Slot? Call(Slot self, string method, Arguments arguments)
    {
        var place = arguments.Place;
        if (method == "ToString")
        {
            return arguments.Count == 0 || self.Text is not null ? Slot.Of(Texts.Of(self), place) : null;
        }

        if (self.Text is not { } text || !Known(arguments))
        {
            return method == "Equals" ? Operators.Equal(self, arguments[0], place) : null;
        }

        return method switch
        {
            "ToLower" or "ToLowerInvariant" => Slot.Of(text.ToLowerInvariant(), place),
            "ToUpper" or "ToUpperInvariant" => Slot.Of(text.ToUpperInvariant(), place),
            "Trim" when arguments.Count == 0 => Slot.Of(text.Trim(), place),
            "Replace" when arguments[0].Text is { Length: > 0 } old && arguments[1].Text is { } replacement => Slot.Of(text.Replace(old, replacement), place),
            "Contains" when arguments[0].Text is { } part => Slot.Of(text.Contains(part), place),
            "StartsWith" when arguments[0].Text is { } part => Slot.Of(text.StartsWith(part, StringComparison.Ordinal), place),
            "EndsWith" when arguments[0].Text is { } part => Slot.Of(text.EndsWith(part, StringComparison.Ordinal), place),
            "Equals" when arguments.Count == 1 => Operators.Equal(self, arguments[0], place),
            "Split" when (arguments[0].Text ?? arguments[0].Items.Select(item => item.Text).FirstOrDefault()) is { Length: > 0 } separator =>
                new Slot(new ListDatum(text.Split([separator], StringSplitOptions.None).Select(part => Slot.Of(part, place))), place),
            _ => null,
        };
    }

    public static Slot? Static(string method, Arguments arguments) => method switch
    {
        "IsNullOrEmpty" or "IsNullOrWhiteSpace" => arguments[0].IsNull ? Slot.Of(true, arguments.Place)
            : arguments[0].Text is { } text ? Slot.Of(string.IsNullOrWhiteSpace(text), arguments.Place)
            : arguments[0].Value is Token ? Slot.Of(false, arguments.Place)
            : Operators.Equal(arguments[0], Slot.Of(null, arguments.Place), arguments.Place),
        "Concat" => Texts.Joined(arguments.Count == 1 && arguments[0].Value is ListDatum { IsComplete: true } all ? all.Items : [.. Enumerable.Range(0, arguments.Count).Select(i => arguments[i])], arguments.Place),
        "Join" when arguments[0].Text is { } separator && arguments[1].Value is ListDatum { IsComplete: true } list => Texts.Joined([.. Separated(list.Items, Slot.Of(separator, arguments.Place))], arguments.Place),
        "Format" when arguments[0].Text is { } format && arguments[1].Value is ListDatum { IsComplete: true } values => Format(format, values.Items, arguments.Place),
        "Format" when arguments[0].Text is { } format => Format(format, [.. Enumerable.Range(1, arguments.Count - 1).Select(i => arguments[i])], arguments.Place),
        "Equals" => Operators.Equal(arguments[0], arguments[1], arguments.Place),
        _ => null,
    };

    public static Slot? Number(Slot slot, Place place) => slot.Text is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? Slot.Of(number == Math.Floor(number) ? (long)number : number, place)
        : slot.Number is not null ? slot.At(place) : null;

    private static Slot Format(string format, IReadOnlyList<Slot> values, Place place)
    {
        var parts = new List<Slot>();
        var at = 0;
        while (format.IndexOf('{', at) is >= 0 and var open && format.IndexOf('}', open) is > 0 and var close)
        {
            if (!int.TryParse(format.Substring(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= values.Count)
            {
                return Slot.Unknown("the text is formatted", place);
            }

            parts.Add(Slot.Of(format.Substring(at, open - at), place));
            parts.Add(values[index]);
            at = close + 1;
        }

        parts.Add(Slot.Of(format.Substring(at), place));
        return Texts.Joined(parts, place);
    }

    private static IEnumerable<Slot> Separated(IReadOnlyList<Slot> items, Slot separator) => items.SelectMany((item, index) => index == 0 ? new[] { item } : [separator, item]);

    private static bool Known(Arguments arguments) => Enumerable.Range(0, arguments.Count).All(i => !arguments[i].IsUnknown && arguments[i].Value is not Token);
}
