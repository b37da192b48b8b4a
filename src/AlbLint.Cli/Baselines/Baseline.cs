using System.Text.Json;
using AlbLint.Cli.Commands;
using AlbLint.Cli.Inputs;
using AlbLint.Cli.Reporters;
using AlbLint.Findings;

namespace AlbLint.Cli.Baselines;

/// <summary>
/// Findings that were there before, which a check passes over. Each is kept by rule, file and logical path with the number of its kind, so it is known
/// again after lines have moved; when there are more than that, all of them are reported, as nobody can tell which is new.
/// </summary>
/// <param name="directory">The full path of the directory that files in the baseline are relative to: the one it stands in.</param>
/// <param name="surroundings">Where paths of findings start.</param>
internal sealed class Baseline(string directory, Surroundings surroundings)
{
    private const int Version = 1;
    private readonly SortedDictionary<FindingKey, int> _counts = new(Comparer<FindingKey>.Create(Compare));

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="UnreadableException">It is none.</exception>
    public static Baseline Read(string path, Surroundings surroundings)
    {
        var baseline = new Baseline(Path.GetDirectoryName(path)!, surroundings);
        try
        {
            using var document = JsonDocument.Parse(InputText.Read(path));
            if (document.RootElement.GetProperty("version").GetInt32() > Version)
            {
                throw new UnreadableException("a baseline of a later version of alblint");
            }

            foreach (var entry in document.RootElement.GetProperty("findings").EnumerateArray())
            {
                baseline.Add(new FindingKey(Text(entry, "rule"), Text(entry, "file"), Text(entry, "path")), entry.GetProperty("count").GetInt32());
            }

            return baseline;
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UnreadableException("not a baseline; --write-baseline makes one");
        }
    }

    /// <summary>Takes findings in.</summary>
    public void Add(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Add(KeyOf(finding), 1);
        }
    }

    /// <summary>The findings that are new. All those of a file come in one call.</summary>
    public IReadOnlyList<Finding> Remaining(IReadOnlyList<Finding> findings) => _counts.Count == 0
        ? findings
        : [.. findings.GroupBy(KeyOf).Where(group => group.Count() > _counts.GetValueOrDefault(group.Key)).SelectMany(group => group).OrderBy(finding => finding, FindingOrder.Instance)];

    /// <summary>The text of the file, sorted, so that a change of it can be read.</summary>
    public string Text() => JsonText.Object(json =>
    {
        json.WriteNumber("version", Version);
        json.WriteObjects("findings", _counts, entry =>
        {
            json.WriteString("rule", entry.Key.Rule);
            json.WriteString("file", entry.Key.File);
            json.WriteString("path", entry.Key.Path);
            json.WriteNumber("count", entry.Value);
        });
    });

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString() ?? throw new FormatException();

    private void Add(FindingKey key, int count) => _counts[key] = _counts.GetValueOrDefault(key) + count;

    private FindingKey KeyOf(Finding finding) => FindingKey.Of(finding) is var key && key.File.StartsWith('<')
        ? key
        : key with { File = Path.GetRelativePath(directory, surroundings.FullPath(key.File)).Replace(Path.DirectorySeparatorChar, '/') };

    private static int Compare(FindingKey a, FindingKey b)
    {
        var order = string.CompareOrdinal(a.File, b.File);
        order = order != 0 ? order : string.CompareOrdinal(a.Path, b.Path);
        return order != 0 ? order : string.CompareOrdinal(a.Rule, b.Rule);
    }
}
