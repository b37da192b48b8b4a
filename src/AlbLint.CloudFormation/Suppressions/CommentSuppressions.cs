using AlbLint.CloudFormation.Syntax;
using AlbLint.Findings;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Suppressions;

/// <summary>Reads <c># alblint-disable</c>. A comment before the first section covers the whole file; one on a line of its own covers what
/// begins on the next line; one at the end of a line covers the line and the block that the line opens.</summary>
internal static class CommentSuppressions
{
    public static IEnumerable<Suppression> Read(TemplateDocument document)
    {
        if (document.Comments.Count == 0 || document.Root is not { } root)
        {
            yield break;
        }

        var blocks = new TemplateBlocks(document.File, root);
        foreach (var comment in document.Comments)
        {
            if (DisableComment.Parse(comment.Text) is not { } parsed)
            {
                continue;
            }

            var place = new Place(document.File, comment.Range);
            if (parsed.Fault is not null)
            {
                yield return Suppression.Faulty(place, parsed.Fault);
            }

            var (covered, resource) = Covered(document.File, root, comment, blocks);
            foreach (var rule in parsed.Rules)
            {
                yield return new Suppression(rule, parsed.Reason, place, new Place(document.File, covered)) { Resource = resource };
            }
        }
    }

    private static (TextRange Range, string? Resource) Covered(SourceFile file, MappingNode root, TemplateComment comment, TemplateBlocks blocks)
    {
        if (comment.Range.Start < root.Range.Start)
        {
            return (new TextRange(0, file.Content.Length), null);
        }

        var (line, column) = file.PositionOf(comment.Range.Start);
        var isAlone = file.LineText(line).Substring(0, column - 1).Trim().Length == 0;
        if (isAlone)
        {
            var next = NextLine(file, line);
            return blocks.Largest(next) is { } largest ? (largest.Range, largest.Resource) : (LineRange(file, next), null);
        }

        var own = LineRange(file, line);
        return blocks.Opened(line) is { } block ? (TextRange.Between(own.Start, Math.Max(own.End, block.Range.End)), block.Resource) : (own, null);
    }

    /// <summary>The next line with anything but a comment; the last line when there is none.</summary>
    private static int NextLine(SourceFile file, int line)
    {
        do
        {
            line++;
        }
        while (line < file.LineCount && file.LineText(line).TrimStart() is "" or ['#', ..]);
        return Math.Min(line, file.LineCount);
    }

    private static TextRange LineRange(SourceFile file, int line) => new(file.StartOf(line), file.LineText(line).Length);
}
