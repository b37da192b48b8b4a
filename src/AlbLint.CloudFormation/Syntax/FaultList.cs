using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>The faults of one text, kept few: nobody reads more, and a hostile text could have one at every character.</summary>
internal sealed class FaultList(SourceFile file)
{
    private readonly List<SyntaxFault> faults = [];

    public SourceFile File => file;

    /// <summary>Number of faults so far.</summary>
    public int Count => faults.Count;

    /// <summary>Forgets all faults but the first ones.</summary>
    public void TrimTo(int count) => faults.RemoveRange(count, faults.Count - count);

    public void Add(string message, TextRange range, bool isAccepted = false)
    {
        if (faults.Count < TemplateParser.MaxFaults)
        {
            faults.Add(new SyntaxFault(message, range, isAccepted));
        }
    }

    /// <summary>The faults in the order of the text.</summary>
    public SyntaxFault[] ToArray()
    {
        var sorted = faults.ToArray();
        Array.Sort(sorted, static (a, b) => a.Range.Start != b.Range.Start
            ? a.Range.Start.CompareTo(b.Range.Start)
            : string.CompareOrdinal(a.Message, b.Message));
        return sorted;
    }
}
