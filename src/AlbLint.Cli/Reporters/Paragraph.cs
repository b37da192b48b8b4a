namespace AlbLint.Cli.Reporters;

/// <summary>Breaks text into lines.</summary>
internal static class Paragraph
{
    /// <summary>Lines of at most so many columns, broken at blanks; a longer word stays whole, and an indented line too, as it is code.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith(' ') || Printable.Columns(line) <= width)
            {
                yield return line;
                continue;
            }

            var open = "";
            foreach (var word in line.Split(' '))
            {
                if (open.Length > 0 && Printable.Columns(open) + 1 + Printable.Columns(word) > width)
                {
                    yield return open;
                    open = "";
                }

                open = open.Length == 0 ? word : open + " " + word;
            }

            yield return open;
        }
    }
}
