using AlbLint.Findings;

namespace AlbLint.Runtime.Probe;

/// <summary>Gathers findings, each check once for each severity: a server that makes a fault makes it in every answer. Safe for use by several measurements at once.</summary>
internal sealed class FindingList
{
    private const string Unreadable = "the load balancer cannot make sense of the answer and sends a 502 in its place";
    private const string Lenient = "a recipient may put up with it, by RFC 9112; whether the load balancer does is not documented";
    private readonly List<ProbeFinding> _findings = [];

    /// <summary>What was found, worst first.</summary>
    public IReadOnlyList<ProbeFinding> Findings
    {
        get
        {
            lock (_findings)
            {
                return [.. _findings.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Check, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>Adds a finding unless its check has one of that severity.</summary>
    public void Add(ProbeFinding finding)
    {
        lock (_findings)
        {
            if (!_findings.Exists(known => known.Check == finding.Check && known.Severity == finding.Severity))
            {
                _findings.Add(finding);
            }
        }
    }

    /// <summary>Adds all findings of another list.</summary>
    public void Add(FindingList others)
    {
        foreach (var finding in others.Findings)
        {
            Add(finding);
        }
    }

    /// <summary>Takes out what another finding says better.</summary>
    public void Remove(string check)
    {
        lock (_findings)
        {
            _findings.RemoveAll(finding => finding.Check == check);
        }
    }

    /// <summary>Adds what nothing can be made of.</summary>
    public void Error(string check, string message, ReadOnlySpan<byte> bytes, string? rule = null, string why = Unreadable) =>
        Add(new ProbeFinding(check, Severity.Error, message) { Rule = rule, Bytes = ByteExcerpt.Of(bytes), Why = why });

    /// <summary>Adds a violation that recipients may be lenient about.</summary>
    public void Warning(string check, string message, ReadOnlySpan<byte> bytes, string? rule = null, string why = Lenient) =>
        Add(new ProbeFinding(check, Severity.Warning, message) { Rule = rule, Bytes = ByteExcerpt.Of(bytes), Why = why });
}
