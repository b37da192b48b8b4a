using System.Text;
using AlbLint.Text;

namespace AlbLint.Tests.Kit;

/// <summary>A text in which <c>[|...|]</c> marks places.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<TextRange> Places)
{
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder();
        var places = new List<TextRange>();
        var open = new Stack<int>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, "[|", 0, 2) == 0)
            {
                open.Push(text.Length);
                i++;
            }
            else if (open.Count > 0 && string.CompareOrdinal(marked, i, "|]", 0, 2) == 0)
            {
                var start = open.Pop();
                places.Add(new TextRange(start, text.Length - start));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return new MarkedText(text.ToString(), [.. places.OrderBy(place => place.Start)]);
    }

    /// <summary>The text with marks around other places, for the message of a failing test.</summary>
    public static string Mark(string text, IEnumerable<TextRange> places)
    {
        var marked = new StringBuilder(text);
        foreach (var place in places.OrderByDescending(place => place.Start))
        {
            marked.Insert(place.End, "|]").Insert(place.Start, "[|");
        }

        return marked.ToString();
    }
}
