using AlbLint.Cli.Commands;
using AlbLint.Findings;
using AlbLint.Text;

namespace AlbLint.Cli.Fixes;

/// <summary>
/// Applies the edits that findings offer, in memory until they are saved. Of edits that overlap, the first is applied; what is still wrong then
/// shows when the changed files are checked again.
/// </summary>
internal sealed class FileFixes(Surroundings surroundings)
{
    private readonly SortedDictionary<string, EncodedText?> _originals = new(StringComparer.Ordinal);

    /// <summary>How many findings were cured.</summary>
    public int Count { get; private set; }

    /// <summary>The files that were changed, by full path.</summary>
    public IEnumerable<string> Files => _originals.Keys.Where(surroundings.Changed.ContainsKey);

    /// <summary>Applies what fits together and returns whether that is anything.</summary>
    public bool Apply(IEnumerable<Finding> findings)
    {
        var accepted = new Dictionary<string, List<TextEdit>>(StringComparer.Ordinal);
        foreach (var finding in findings.Where(finding => finding.Edits.Count > 0))
        {
            if (!finding.Edits.All(edit => Fits(edit, accepted)))
            {
                continue;
            }

            var fresh = finding.Edits.Where(edit => !Of(edit, accepted).Contains(edit)).ToList();
            fresh.ForEach(edit => Of(edit, accepted).Add(edit));
            Count += fresh.Count > 0 ? 1 : 0;
        }

        foreach (var (path, edits) in accepted.Where(file => file.Value.Count > 0))
        {
            surroundings.Changed[path] = edits.OrderByDescending(edit => edit.Place.Range.Start).ThenByDescending(edit => edit.Place.Range.End)
                .Aggregate(edits[0].Place.File.Content, (text, edit) => text[..edit.Place.Range.Start] + edit.NewText + text[edit.Place.Range.End..]);
        }

        return accepted.Values.Any(edits => edits.Count > 0);
    }

    /// <summary>All changes as one unified diff, with paths relative to the working directory.</summary>
    public string Diff() => string.Concat(Files.Select(path => UnifiedDiff.Of(surroundings.ShownPath(path), _originals[path]!.Text, surroundings.Changed[path])));

    /// <summary>Writes the changed files, and returns those that could not be written with the reason.</summary>
    public IReadOnlyList<(string File, string Reason)> Save()
    {
        var failed = new List<(string, string)>();
        foreach (var path in Files)
        {
            try
            {
                File.WriteAllBytes(path, _originals[path]!.Bytes(surroundings.Changed[path]));
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                failed.Add((surroundings.ShownPath(path), "cannot be written: " + refused.Message.TrimEnd('.')));
            }
        }

        return failed;
    }

    private List<TextEdit> Of(TextEdit edit, Dictionary<string, List<TextEdit>> accepted)
    {
        var path = surroundings.FullPath(edit.Place.File.Path);
        if (!accepted.TryGetValue(path, out var edits))
        {
            accepted.Add(path, edits = []);
        }

        return edits;
    }

    private bool Fits(TextEdit edit, Dictionary<string, List<TextEdit>> accepted) =>
        IsCurrent(edit.Place.File) && Of(edit, accepted).All(other => other == edit || !Overlap(edit.Place.Range, other.Place.Range));

    /// <summary>Whether the edit was made for the text that the file has now; standard input is no file.</summary>
    private bool IsCurrent(SourceFile file)
    {
        var path = surroundings.FullPath(file.Path);
        if (!_originals.TryGetValue(path, out var original))
        {
            _originals.Add(path, original = EncodedText.Read(path));
        }

        return original is not null && (surroundings.Changed.GetValueOrDefault(path) ?? original.Text) == file.Content;
    }

    private static bool Overlap(TextRange a, TextRange b) => a.Start == b.Start || (a.Start < b.End && b.Start < a.End);
}
