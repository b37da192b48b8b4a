namespace AlbLint.Runtime.Probe.Http1;

/// <summary>A body of a length that is known beforehand.</summary>
internal sealed class LengthBody(long length) : BodyReader
{
    private long _taken;

    public override bool IsDone => _taken == length;

    public override int Take(ReadOnlySpan<byte> bytes)
    {
        var taken = (int)Math.Min(length - _taken, bytes.Length);
        _taken += taken;
        return taken;
    }

    public override bool End(StreamEnd end, FindingList findings)
    {
        findings.Add(new ProbeFinding("content-length-body", Findings.Severity.Error, $"Content-Length is {length}, but {Words(end)} after {_taken} bytes of the body")
        {
            Rule = "ALB4004",
            Why = Consequence(end),
        });
        return false;
    }
}
