using AlbLint.Text;

namespace AlbLint.Findings;

/// <summary>A change of the source that cures a finding, or a part of that cure.</summary>
/// <param name="Place">What is replaced; an empty range inserts.</param>
/// <param name="NewText">What stands there afterwards.</param>
public sealed record TextEdit(Place Place, string NewText)
{
    /// <summary>What is written, with the name before it: "Protocol: HTTP", "Protocol = ApplicationProtocol.HTTP".</summary>
    public string Written => (Place.Range.Length == 0 ? "" : NameBefore(Place.File.Content, Place.Range.Start)) + NewText.Trim().TrimEnd(',');

    private static string NameBefore(string text, int end)
    {
        var at = BackOver(text, end, IsBlank);
        var assigned = at > 0 && text[at - 1] is ':' or '=' ? BackOver(text, at - 1, IsBlank) : 0;
        var start = BackOver(text, assigned, c => char.IsLetterOrDigit(c) || c is '_' or '.' or '"' or '\'');
        return text.Substring(start, start < assigned ? end - start : 0);
    }

    private static int BackOver(string text, int end, Func<char, bool> isPart)
    {
        while (end > 0 && isPart(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';
}
