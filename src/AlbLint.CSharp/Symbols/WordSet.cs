using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.CSharp.Symbols;

/// <summary>
/// Words to look for in code. The text is searched before its syntax: most files name nothing of interest, and their nodes, which come into being when
/// they are first looked at, are never needed. Not found is a name that is written with an escape.
/// </summary>
internal sealed class WordSet
{
    // A constant of newer frameworks that older ones pass over.
    private const MethodImplOptions AggressiveOptimization = (MethodImplOptions)512;
    private const int Seed = 17;
    private const int Bits = 4096;
    private const int Ascii = 128;

    private static readonly bool[] InWords = InWordsOfAscii();

    private readonly Dictionary<int, string[]> _words;

    // Which last bits of hashes there are: of other words nothing need be looked up.
    private readonly bool[] _bits = new bool[Bits];

    public WordSet(params string[] words)
    {
        _words = words.Distinct(StringComparer.Ordinal).GroupBy(HashOf).ToDictionary(group => group.Key, group => group.ToArray());
        foreach (var hash in _words.Keys)
        {
            _bits[hash & (Bits - 1)] = true;
        }
    }

    /// <summary>Whether a word is one of these.</summary>
    public bool Contains(string word) => Find(word, 0, word.Length, HashOf(word)) is not null;

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
        var at = part.Start;
        while (Next(text, ref at, part.End) is { } word)
        {
            yield return word;
        }
    }

    // Every character of a project's code comes by here, mostly in a process that has just started: it is compiled for speed at once.
    [MethodImpl(AggressiveOptimization)]
    private string? Next(string text, ref int at, int end)
    {
        while (at < end)
        {
            var start = at;
            var hash = Seed;
            while (at < end && IsInWord(text[at]))
            {
                hash = Mixed(hash, text[at++]);
            }

            if (at > start && _bits[hash & (Bits - 1)] && Find(text, start, at - start, hash) is { } word)
            {
                return word;
            }

            at++;
        }

        return null;
    }

    private string? Find(string text, int start, int length, int hash)
    {
        if (_words.TryGetValue(hash, out var words))
        {
            foreach (var word in words)
            {
                if (word.Length == length && string.CompareOrdinal(word, 0, text, start, length) == 0)
                {
                    return word;
                }
            }
        }

        return null;
    }

    private static bool[] InWordsOfAscii()
    {
        var characters = new bool[Ascii];
        for (var character = '\0'; character < Ascii; character++)
        {
            characters[character] = character == '_' || char.IsLetterOrDigit(character);
        }

        return characters;
    }

    private static int HashOf(string word)
    {
        var hash = Seed;
        foreach (var character in word)
        {
            hash = Mixed(hash, character);
        }

        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Mixed(int hash, char character) => unchecked((hash * 31) + character);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsInWord(char character) => character < Ascii ? InWords[character] : char.IsLetterOrDigit(character);
}
