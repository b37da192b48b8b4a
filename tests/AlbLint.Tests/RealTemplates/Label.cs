using AlbLint.Tests.Kit;

namespace AlbLint.Tests.RealTemplates;

/// <summary>What a person says of a template of the corpus.</summary>
/// <param name="File">The template's file name.</param>
/// <param name="Rules">The rules any of which is meant; empty for a row about the whole file.</param>
/// <param name="Resource">The logical id, or a word such as "service" when it is about no resource in particular.</param>
/// <param name="Status">"finding", "hard_negative", "unknown" or "clean".</param>
/// <param name="Reason">Why.</param>
internal sealed record Label(string File, IReadOnlyList<string> Rules, string Resource, string Status, string Reason)
{
    /// <summary>Whether one of the rules has to report something.</summary>
    public bool IsFinding => Status == "finding";

    /// <summary>Whether nothing of steps 2, 3 and 5 may be reported in the whole file, except at info.</summary>
    public bool IsClean => Status == "clean";

    /// <summary>Every label of the corpus that speaks of rules.</summary>
    public static IReadOnlyList<Label> Read() =>
    [
        .. from line in System.IO.File.ReadLines(Path.Combine(Corpus.Folder!, "labels.tsv")).Skip(1)
           let fields = line.Split('\t')
           where fields[3] == "clean" || fields[1].StartsWith("ALB", StringComparison.Ordinal)
           select new Label(fields[0], fields[3] == "clean" ? [] : fields[1].Split('|'), fields[2], fields[3], fields[4]),
    ];

    /// <inheritdoc/>
    public override string ToString() => $"{File}\t{Status} {string.Join('|', Rules)} at {Resource}: {Reason}";
}
