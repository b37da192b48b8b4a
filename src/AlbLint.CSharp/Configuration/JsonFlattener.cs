using System.Globalization;
using System.Text;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.CSharp.Configuration;

/// <summary>
/// Reads a JSON configuration file as .NET's provider does: keys joined with colons, list items by index, comments and trailing commas
/// allowed (https://learn.microsoft.com/dotnet/core/extensions/configuration-providers#json-configuration-provider). It stops at the first
/// mistake; what was read until then counts. No System.Text.Json, which no compiler host may be made to load.
/// </summary>
internal sealed class JsonFlattener
{
    private const int MaxDepth = 64;

    private readonly SourceFile _file;
    private readonly string _text;
    private readonly Action<string, Setting<string>> _add;
    private int _at;

    private JsonFlattener(SourceFile file, Action<string, Setting<string>> add) => (_file, _text, _add) = (file, file.Content, add);

    /// <summary>Hands over every scalar of a file with its key.</summary>
    public static void Read(SourceFile file, Action<string, Setting<string>> add) => new JsonFlattener(file, add).Value("", 0);

    private bool Value(string key, int depth)
    {
        var start = Skip();
        switch (Next)
        {
            case '{' when depth < MaxDepth:
                return Items('}', _ => Key() is { } name && Take(':') && Value(Join(key, name), depth + 1));
            case '[' when depth < MaxDepth:
                return Items(']', index => Value(Join(key, index.ToString(CultureInfo.InvariantCulture)), depth + 1));
            case '"' when Quoted() is { } text:
                Add(key, text, start);
                return true;
            default:
                return Word(key, start);
        }
    }

    private bool Items(char close, Func<int, bool> item)
    {
        _at++;
        for (var index = 0; ; index++)
        {
            Skip();
            if (Take(close))
            {
                return true;
            }

            if (!item(index) || (!Take(',') && Next != close))
            {
                return false;
            }
        }
    }

    private bool Word(string key, int start)
    {
        while (char.IsLetterOrDigit(Next) || Next is '-' or '+' or '.')
        {
            _at++;
        }

        var word = _text.Substring(start, _at - start);
        if (word is not ("" or "null"))
        {
            // The provider writes booleans as .NET does.
            Add(key, word switch { "true" => "True", "false" => "False", _ => word }, start);
        }

        return word.Length > 0;
    }

    private string? Key()
    {
        Skip();
        return Next == '"' ? Quoted() : null;
    }

    private string? Quoted()
    {
        var text = new StringBuilder();
        for (_at++; Next is not ('"' or '\0' or '\n'); _at++)
        {
            if (Next != '\\')
            {
                text.Append(Next);
                continue;
            }

            _at++;
            if (Next == '\0')
            {
                return null;
            }

            if (Next == 'u' && _at + 4 < _text.Length
                && int.TryParse(_text.Substring(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                _at += 4;
            }
            else
            {
                text.Append(Next switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var other => other });
            }
        }

        return Take('"') ? text.ToString() : null;
    }

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    private bool Take(char expected)
    {
        if (expected != '"')
        {
            Skip();
        }

        if (Next != expected)
        {
            return false;
        }

        _at++;
        return true;
    }

    private int Skip()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(Next))
            {
                _at++;
            }
            else if (Next == '/' && _at + 1 < _text.Length && _text[_at + 1] is '/' or '*')
            {
                var (end, length) = _text[_at + 1] == '/' ? ("\n", 1) : ("*/", 2);
                var found = _text.IndexOf(end, _at + 2, StringComparison.Ordinal);
                _at = found < 0 ? _text.Length : found + length;
            }
            else
            {
                break;
            }
        }

        return _at;
    }

    private void Add(string key, string text, int start) => _add(key, Setting.Written(text, new Place(_file, TextRange.Between(start, _at))));

    private static string Join(string key, string name) => key.Length == 0 ? name : key + ":" + name;
}
