using AlbLint.Text;

namespace AlbLint.Servers.Dockerfiles;

/// <summary>One instruction of a Dockerfile, its lines joined.</summary>
internal sealed class Instruction
{
    private readonly SourceFile _file;
    private readonly IReadOnlyList<int> _offsets;

    /// <summary>Takes an instruction apart into keyword and the rest.</summary>
    /// <param name="file">The Dockerfile.</param>
    /// <param name="text">The joined lines, which begin with the keyword.</param>
    /// <param name="offsets">Where in the file each character stands.</param>
    /// <param name="escape">The character that escapes another one.</param>
    public Instruction(SourceFile file, string text, IReadOnlyList<int> offsets, char escape)
    {
        (_file, Text, _offsets, Escape) = (file, text, offsets, escape);
        var end = 0;
        while (end < text.Length && !IsBlank(text[end]))
        {
            end++;
        }

        Keyword = text.Substring(0, end).ToUpperInvariant();
        while (end < text.Length && IsBlank(text[end]))
        {
            end++;
        }

        Start = end;
    }

    /// <summary>The keyword in capitals.</summary>
    public string Keyword { get; }

    public string Text { get; }

    /// <summary>Where in <see cref="Text"/> the part after the keyword begins.</summary>
    public int Start { get; }

    public char Escape { get; }

    /// <summary>What follows the keyword.</summary>
    public string Rest => Text.Substring(Start);

    /// <summary>The lines of here-documents, which follow it.</summary>
    public string HereDocuments { get; set; } = "";

    /// <summary>Where a part of <see cref="Text"/> stands in the file.</summary>
    public Place PlaceOf(int start, int end) =>
        new(_file, start >= end ? new TextRange(start < _offsets.Count ? _offsets[start] : _offsets[_offsets.Count - 1] + 1, 0)
            : TextRange.Between(_offsets[start], _offsets[end - 1] + 1));

    /// <summary>Where everything after the keyword stands.</summary>
    public Place Place => PlaceOf(Start, Text.Length);

    /// <summary>The words from a position on, as ranges of <see cref="Text"/>, quotes kept; null when a quote does not end.</summary>
    public IReadOnlyList<(int Start, int End)>? Words()
    {
        var words = new List<(int, int)>();
        var at = Start;
        while (at < Text.Length)
        {
            var start = at;
            while (at < Text.Length && !IsBlank(Text[at]))
            {
                if (Text[at] is '"' or '\'' && (at = EndOfQuote(at)) < 0)
                {
                    return null;
                }

                at += Text[at] == Escape ? 2 : 1;
            }

            at = Math.Min(at, Text.Length);
            words.Add((start, at));
            while (at < Text.Length && IsBlank(Text[at]))
            {
                at++;
            }
        }

        return words;
    }

    private int EndOfQuote(int open)
    {
        for (var at = open + 1; at < Text.Length; at++)
        {
            if (Text[at] == Text[open])
            {
                return at;
            }

            at += Text[open] == '"' && Text[at] == Escape ? 1 : 0;
        }

        return -1;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';
}
