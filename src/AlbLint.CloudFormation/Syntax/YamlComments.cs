using AlbLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>Finds comments with a pass of their own: almost no template has one that concerns AlbLint, and the parser reads faster without.</summary>
internal static class YamlComments
{
    private const string Marker = "alblint-";

    /// <param name="text">A text that the scanner can read to its end.</param>
    public static IReadOnlyList<TemplateComment> Read(string text)
    {
        if (text.IndexOf(Marker, StringComparison.Ordinal) < 0)
        {
            return [];
        }

        var comments = new List<TemplateComment>();
        var scanner = new Scanner(new StringReader(text), skipComments: false);
        try
        {
            while (scanner.MoveNext())
            {
                if (scanner.Current is Comment comment)
                {
                    comments.Add(At((int)comment.Start.Index, text));
                }
            }
        }
        catch (Exception broken) when (YamlBreak.IsFromYaml(broken))
        {
            // With comments in it the scanner refuses some texts that it reads without: those before the place are good.
        }

        return comments;
    }

    private static TemplateComment At(int start, string text)
    {
        int end = YamlLines.EndOf(text, start);
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TemplateComment(text.Substring(start + 1, end - start - 1).Trim(), TextRange.Between(start, end));
    }
}
