using System.Globalization;
using AlbLint.Text;

namespace AlbLint.Findings;

/// <summary>What a finding says besides its message, as the named texts that a compiler's diagnostics can carry; code fixes read them back.</summary>
public static class FindingProperties
{
    /// <summary>The name of what happens and when.</summary>
    public const string Why = "AlbLint.Why";

    /// <summary>The name of the line to write.</summary>
    public const string Do = "AlbLint.Do";

    private const string Related = "AlbLint.Related.";
    private const string Fix = "AlbLint.Fix.";

    /// <summary>The properties of a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="path">The path to write for a file of an edit.</param>
    public static IEnumerable<KeyValuePair<string, string?>> Of(Finding finding, Func<SourceFile, string> path)
    {
        yield return new(Why, finding.Why);
        if (finding.Do is { } instruction)
        {
            yield return new(Do, instruction);
        }

        for (var i = 0; i < finding.Related.Count; i++)
        {
            yield return new(Name(Related, i), finding.Related[i].Message);
        }

        var fixes = finding.Edits.Count > 0 ? finding.Choices.Prepend(finding.Edits).ToList() : finding.Choices;
        for (var i = 0; i < fixes.Count; i++)
        {
            yield return new(Name(Fix, i), string.Join(" and ", fixes[i].Select(edit => edit.Written).Distinct()));
            for (var j = 0; j < fixes[i].Count; j++)
            {
                var edit = fixes[i][j];
                yield return new(Name(Name(Fix, i) + ".", j), string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}\n{3}", edit.Place.Range.Start, edit.Place.Range.Length, path(edit.Place.File), edit.NewText));
            }
        }
    }

    /// <summary>The label of a related place, which is the additional location of the same number; null when there is none.</summary>
    public static string? RelatedLabel(IReadOnlyDictionary<string, string?> properties, int index) =>
        properties.TryGetValue(Name(Related, index), out var label) ? label : null;

    /// <summary>The ways to cure a finding: the certain one first, if there is one.</summary>
    public static IReadOnlyList<FileFix> Fixes(IReadOnlyDictionary<string, string?> properties)
    {
        var fixes = new List<FileFix>();
        while (properties.TryGetValue(Name(Fix, fixes.Count), out var written) && written is not null)
        {
            fixes.Add(new FileFix(written, Edits(properties, Name(Fix, fixes.Count) + ".")));
        }

        return fixes;
    }

    private static List<FileEdit> Edits(IReadOnlyDictionary<string, string?> properties, string prefix)
    {
        var edits = new List<FileEdit>();
        while (properties.TryGetValue(Name(prefix, edits.Count), out var text) && text is not null)
        {
            var end = text.IndexOf('\n');
            var head = text.Substring(0, end).Split([' '], 3);
            edits.Add(new FileEdit(head[2], new TextRange(int.Parse(head[0], CultureInfo.InvariantCulture), int.Parse(head[1], CultureInfo.InvariantCulture)), text.Substring(end + 1)));
        }

        return edits;
    }

    private static string Name(string prefix, int index) => prefix + index.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One way to cure a finding.</summary>
/// <param name="Written">What it writes: "Protocol: HTTP".</param>
/// <param name="Edits">The changes, which belong together.</param>
public sealed record FileFix(string Written, IReadOnlyList<FileEdit> Edits);

/// <summary>A change of a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Range">What is replaced; an empty range inserts.</param>
/// <param name="NewText">What stands there afterwards.</param>
public sealed record FileEdit(string Path, TextRange Range, string NewText);
