using AlbLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>Finds comments with a pass of their own: almost no template has one that concerns AlbLint, and the parser reads faster without.</summary>
internal static class YamlComments
{
    private const string Marker = "alblint-";

    /// <param name="content">The template.</param>
    /// <param name="text">The same with what is broken taken out.</param>
    public static IReadOnlyList<TemplateComment> Read(string content, string text)
    {
        if (content.IndexOf(Marker, StringComparison.Ordinal) < 0)
        {
            return [];
        }

        var comments = new List<TemplateComment>();
        var scanner = new Scanner(new StringReader(text), skipComments: false);
        try
        {
            // At an error token the scanner stays where it is, and would give the same one for ever.
            while (scanner.MoveNext() && scanner.Current is not Error)
            {
                if (scanner.Current is Comment comment && content[(int)comment.Start.Index] == '#')
                {
                    comments.Add(At((int)comment.Start.Index, content));
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
