using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Findings;

/// <summary>A value that stands in the source as plain text: <c>HTTPS</c>, <c>"8080"</c>, in C# also <c>ApplicationProtocol.HTTPS</c>. What a reference or a function gives is none.</summary>
internal sealed class Literal
{
    private readonly string _quote;
    private readonly bool _isJson;
    private readonly string? _type;

    private Literal(string quote, bool isJson, string? type)
    {
        _quote = quote;
        _isJson = isJson;
        _type = type;
    }

    /// <summary>The literal at a setting's place; null when something else stands there.</summary>
    public static Literal? Of<T>(Setting<T> setting)
    {
        if (!setting.IsWritten)
        {
            return null;
        }

        var text = TextAt(setting.Place);
        var quote = text.Length > 1 && text[0] is '"' or '\'' && text[text.Length - 1] == text[0] ? text.Substring(0, 1) : "";
        var bare = text.Substring(quote.Length, text.Length - (2 * quote.Length));
        var type = IsCode(setting.Place) && quote.Length == 0 ? bare.Substring(0, bare.LastIndexOf('.') + 1) : null;
        return string.Equals(bare.Substring(type?.Length ?? 0), Wording.Of(setting.Value), StringComparison.OrdinalIgnoreCase)
            ? new Literal(quote, setting.Place.File.Content.TrimStart().StartsWith("{", StringComparison.Ordinal), type)
            : null;
    }

    /// <summary>Another value, written in the same way. A number may stand bare in JSON, a word may not; a bare word in code is the member of an enum.</summary>
    public string Write(string value)
    {
        var quote = _quote.Length == 0 && _isJson && !int.TryParse(value, out _) ? "\"" : _quote;
        return quote + (_type is null ? value : _type + value.ToUpperInvariant()) + quote;
    }

    private static bool IsCode(Place place) => place.File.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    private static string TextAt(Place place) => place.File.Content.Substring(place.Range.Start, place.Range.Length);
}
