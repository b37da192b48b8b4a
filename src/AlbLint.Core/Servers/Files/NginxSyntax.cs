using System.Text;
using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>Takes an nginx configuration apart: https://nginx.org/en/docs/beginners_guide.html#conf_structure</summary>
internal sealed class NginxSyntax
{
    private const int MaxDepth = 20;
    private readonly SourceFile _file;
    private readonly string _text;
    private int _at;

    private NginxSyntax(SourceFile file) => (_file, _text) = (file, file.Content);

    /// <summary>The directives at the top, as the block of a nameless one; null when the text is not whole.</summary>
    public static NginxDirective? Parse(SourceFile file)
    {
        var syntax = new NginxSyntax(file);
        return syntax.Block(0) is { } block && syntax._at >= file.Content.Length ? new NginxDirective("", [], block) : null;
    }

    private List<NginxDirective>? Block(int depth)
    {
        var directives = new List<NginxDirective>();
        var words = new List<(string Text, Place Place)>();
        while (Skip())
        {
            var c = _text[_at];
            if (c == '}')
            {
                _at += depth > 0 ? 1 : 0;
                return depth > 0 && words.Count == 0 ? directives : null;
            }

            if (c is not (';' or '{'))
            {
                if (Word() is not { } word)
                {
                    return null;
                }

                words.Add(word);
                continue;
            }

            _at++;
            var block = c == ';' ? [] : depth < MaxDepth ? Block(depth + 1) : null;
            if (block is null || words.Count == 0)
            {
                return null;
            }

            directives.Add(new NginxDirective(words[0].Text, [.. words.Skip(1)], block));
            words.Clear();
        }

        return depth == 0 && words.Count == 0 ? directives : null;
    }

    private (string Text, Place Place)? Word()
    {
        var start = _at;
        var text = new StringBuilder();
        var quote = _text[_at] is '"' or '\'' ? _text[_at++] : '\0';
        while (_at < _text.Length && (quote == '\0' ? !IsEnd(_text[_at]) : _text[_at] != quote))
        {
            if (_text[_at] == '$' && quote == '\0' && _at + 1 < _text.Length && _text[_at + 1] == '{')
            {
                text.Append(_text[_at++]); // the brace of a variable
            }
            else if (_text[_at] == '\\' && _at + 1 < _text.Length)
            {
                text.Append(_text[_at++]);
            }

            text.Append(_text[_at++]);
        }

        if (quote != '\0' && _at++ >= _text.Length)
        {
            return null;
        }

        return (text.ToString(), new Place(_file, TextRange.Between(start, _at)));
    }

    // A closing brace inside of a word is that of a variable.
    private static bool IsEnd(char c) => char.IsWhiteSpace(c) || c is ';' or '{';

    private bool Skip()
    {
        while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] == '#'))
        {
            _at = _text[_at] != '#' ? _at + 1 : _text.IndexOf('\n', _at) is >= 0 and var end ? end : _text.Length;
        }

        return _at < _text.Length;
    }
}
