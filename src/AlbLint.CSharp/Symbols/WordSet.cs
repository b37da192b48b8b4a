using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.CSharp.Symbols;

/// <summary>
/// Words to look for in code. The text is searched before its syntax: most files name nothing of interest, and their nodes, which come into being when
/// they are first looked at, are never needed. Not found is a name that is written with an escape.
/// </summary>
internal sealed class WordSet
{
    private readonly Dictionary<int, string[]> _words;

    public WordSet(params string[] words) =>
        _words = words.Distinct(StringComparer.Ordinal).GroupBy(word => HashOf(word, new TextSpan(0, word.Length))).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Whether a word is one of these.</summary>
    public bool Contains(string word) => Find(word, new TextSpan(0, word.Length)) is not null;

    /// <summary>Whether any of the words stands in a file, be it in a comment.</summary>
    public bool StandIn(SyntaxTree tree, CancellationToken cancellation) => In(tree, cancellation).Any();

    /// <summary>Whether any of the words stands in a part of a text.</summary>
    public bool StandIn(string text, TextSpan part) => In(text, part).Any();

    /// <summary>The words that stand in a file, each as often as it does.</summary>
    public IEnumerable<string> In(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        return In(text, new TextSpan(0, text.Length));
    }

    private IEnumerable<string> In(string text, TextSpan part)
    {
        for (var at = part.Start; at < part.End; at++)
        {
            var start = at;
            while (at < part.End && IsInWord(text[at]))
            {
                at++;
            }

            if (at > start && Find(text, TextSpan.FromBounds(start, at)) is { } word)
            {
                yield return word;
            }
        }
    }

    private string? Find(string text, TextSpan part)
    {
        if (_words.TryGetValue(HashOf(text, part), out var words))
        {
            foreach (var word in words)
            {
                if (word.Length == part.Length && string.CompareOrdinal(word, 0, text, part.Start, part.Length) == 0)
                {
                    return word;
                }
            }
        }

        return null;
    }

    private static int HashOf(string text, TextSpan part)
    {
        var hash = 17;
        for (var at = part.Start; at < part.End; at++)
        {
            hash = unchecked((hash * 31) + text[at]);
        }

        return hash;
    }

    private static bool IsInWord(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || (character > '\u007f' && char.IsLetterOrDigit(character));
}
