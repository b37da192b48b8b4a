using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.CSharp.Symbols;

/// <summary>
/// Words to look for in code. The text is searched before its syntax: most files name nothing of interest, and their nodes, which come into being when
/// they are first looked at, are never needed. Not found is a name that is written with an escape.
/// </summary>
internal sealed class WordSet
{
    private readonly HashSet<string> _words;
    private readonly string[]?[] _byFirst = new string[]?['z' + 1];

    public WordSet(params string[] words)
    {
        _words = new(words, StringComparer.Ordinal);
        foreach (var group in words.GroupBy(word => word[0]))
        {
            _byFirst[group.Key] = [.. group];
        }
    }

    /// <summary>Whether a word is one of these.</summary>
    public bool Contains(string word) => _words.Contains(word);

    /// <summary>Whether any of the words stands in a file, be it in a comment.</summary>
    public bool StandIn(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation);
        return StandIn(text.ToString(), new TextSpan(0, text.Length));
    }

    /// <summary>Whether any of the words stands in a part of a text.</summary>
    public bool StandIn(string text, TextSpan part)
    {
        for (var at = part.Start; at < part.End; at++)
        {
            var start = at;
            while (at < part.End && IsInWord(text[at]))
            {
                at++;
            }

            if (at > start && text[start] < _byFirst.Length && _byFirst[text[start]] is { } words && Has(words, text, start, at - start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(string[] words, string text, int start, int length)
    {
        foreach (var word in words)
        {
            if (word.Length == length && string.CompareOrdinal(word, 0, text, start, length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInWord(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || (character > '\u007f' && char.IsLetterOrDigit(character));
}
