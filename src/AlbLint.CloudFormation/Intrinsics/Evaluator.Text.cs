using System.Text;
using AlbLint.CloudFormation.Stacks;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Intrinsics;

/// <content>Sub, Join, Split: text made of parts.</content>
internal sealed partial class Evaluator
{
    private Value Sub(TemplateNode argument, Scope scope, Place place)
    {
        var (template, variables) = argument is SequenceNode { Items: [var first, MappingNode map] } ? (first, map) : (argument, null);
        if (argument is SequenceNode { Items: [var only] })
        {
            template = only;
        }

        if (Evaluate(template, scope) is not TextValue text)
        {
            return Evaluate(template, scope).At(place);
        }

        var parts = new List<Value>();
        foreach (var (part, isName) in SubTemplate.Parse(text.Text))
        {
            parts.Add(isName ? SubName(part, variables, scope, place) : Literal(part, place));
        }

        return Concat(parts, place).Using(text.Defaults);
    }

    private Value SubName(string name, MappingNode? variables, Scope scope, Place place)
    {
        if (variables?[name] is { } value)
        {
            return Evaluate(value, scope);
        }

        var dot = name.IndexOf('.');
        return dot > 0 ? Attribute(name.Substring(0, dot), name.Substring(dot + 1), scope, place) : Named(name, scope, place);
    }

    private Value Join(TemplateNode argument, Scope scope, Place place)
    {
        if (argument is not SequenceNode { Items: [var delimiterNode, var listNode] } || Evaluate(delimiterNode, scope) is not TextValue delimiter)
        {
            return new UnknownValue("Join needs a delimiter and a list", place);
        }

        if (Evaluate(listNode, scope) is not ListValue list)
        {
            return new UnknownValue("the list in Join is not known", place, Evaluate(listNode, scope).Symbol is { } symbol ? $"join(\"{delimiter.Text}\",{symbol})" : null);
        }

        var parts = new List<Value>();
        foreach (var item in list.Items)
        {
            if (parts.Count > 0 && delimiter.Text.Length > 0)
            {
                parts.Add(delimiter);
            }

            parts.Add(item);
        }

        return Concat(parts, place).Using(list.Defaults);
    }

    private Value Split(TemplateNode argument, Scope scope, Place place) => Arguments(argument, scope) switch
    {
        [TextValue { Text.Length: > 0 } delimiter, TextValue text] =>
            new ListValue([.. text.Text.Split([delimiter.Text], StringSplitOptions.None).Select(part => new TextValue(part, place).Using(text.Defaults))], place).Using(text.Defaults),
        [TextValue { Text.Length: > 0 } delimiter, UnknownValue { Parts: not null } text] => Pieces(text, delimiter.Text, place)!,
        [TextValue delimiter, var unknown] => new UnknownValue("the text in Split is not known", place, unknown.Symbol is { } symbol ? $"split(\"{delimiter.Text}\",{symbol})" : null) { IsList = true },
        _ => new UnknownValue("Split needs a delimiter and a text", place),
    };

    /// <summary>The pieces of a text between delimiters, when only some of its parts are unknown; null when it is unknown as a whole.</summary>
    public static ListValue? Pieces(UnknownValue text, string delimiter, Place place)
    {
        if (text.Parts is null)
        {
            return null;
        }

        var pieces = new List<List<Value>> { new() };
        foreach (var part in text.Parts)
        {
            var texts = part is TextValue known ? known.Text.Split([delimiter], StringSplitOptions.None) : null;
            for (var i = 0; i < (texts?.Length ?? 1); i++)
            {
                if (i > 0)
                {
                    pieces.Add([]);
                }

                if (texts is null || texts[i].Length > 0)
                {
                    pieces[pieces.Count - 1].Add(texts is null ? part : new TextValue(texts[i], part.Place) { Defaults = part.Defaults });
                }
            }
        }

        return new ListValue([.. pieces.Select(Piece)], place) { Defaults = text.Defaults };

        // What is unknown may hold delimiters itself; a resource's id or attribute does not.
        Value Piece(List<Value> parts) => parts.Count == 0 ? new TextValue("", place)
            : Concat(parts, parts[0].Place) is var value && parts.Exists(part => part is UnknownValue) && value is UnknownValue unknown ? unknown with { IsList = true }
            : value;
    }

    /// <summary>Text put together from parts; unknown when a part is, but with a symbol and with its known parts.</summary>
    private static Value Concat(IReadOnlyList<Value> parts, Place place)
    {
        if (parts.Count == 1)
        {
            return parts[0].At(place);
        }

        string? defaults = null;
        string? symbol = "";
        var pattern = new StringBuilder();
        var isText = true;
        foreach (var part in parts)
        {
            isText &= part is TextValue;
            pattern.Append(part.Pattern);
            symbol = symbol is null || part.Symbol is null ? null : symbol.Length == 0 ? part.Symbol : symbol + "+" + part.Symbol;
            defaults = new TextValue("", place).Using(defaults).Using(part.Defaults).Defaults;
        }

        return isText
            ? Literal(pattern.ToString(), place).Using(defaults)
            : (new UnknownValue("a part of the text is not known", place, symbol is null ? null : "text(" + symbol + ")") { IsList = false, Parts = parts }).WithPattern(pattern.ToString()).Using(defaults);
    }
}
