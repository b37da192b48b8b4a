namespace AlbLint.Runtime.Probe.Http1;

/// <summary>Reads the head of an answer as its bytes come.</summary>
internal sealed class HeadReader(FindingList findings)
{
    /// <summary>A load balancer takes no more than this of response headers: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html</summary>
    public const int LoadBalancerLimit = 32 * 1024;

    /// <summary>Where reading ends, whatever comes.</summary>
    private const int MaxLength = 4 * 1024 * 1024;

    private readonly LineBuffer _line = new();
    private bool _hasStatus;
    private bool _hasField;

    public ResponseHead Head { get; } = new();

    public bool IsDone { get; private set; }

    /// <summary>Whether what came is no head, so that nothing after it can be read.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Bytes so far.</summary>
    public int Length { get; private set; }

    /// <summary>What came last of a line that is not whole.</summary>
    public ReadOnlySpan<byte> Unfinished => _line.Bytes;

    /// <summary>Takes what belongs to the head and returns how many bytes that are.</summary>
    public int Take(ReadOnlySpan<byte> bytes)
    {
        var taken = 0;
        while (taken < bytes.Length && !IsDone && !IsBroken)
        {
            var count = _line.Take(bytes[taken..]);
            taken += count;
            Length += count;
            if (_line.IsWhole)
            {
                TakeLine();
            }
            else if (!_hasStatus && !StatusLine.CanBegin(_line.Bytes))
            {
                StatusLine.Read(_line.Bytes, findings);
                IsBroken = true;
            }

            CheckLength();
        }

        return taken;
    }

    private void TakeLine()
    {
        if (!_hasStatus)
        {
            var status = StatusLine.Read(_line.Content, findings);
            Head.Status = status ?? default;
            IsBroken = status is null;
            _hasStatus = true;
        }
        else if (_line.Content.Length == 0)
        {
            IsDone = true;
        }
        else
        {
            if (HeaderField.Read(_line.Content, !_hasField, findings) is { } field)
            {
                Head.Add(field);
            }

            _hasField = true;
        }

        if (_line.HasBareLineFeed && !IsBroken)
        {
            findings.Warning("line-end", "line of the head ends with LF instead of CR LF", _line.Bytes);
        }
    }

    private void CheckLength()
    {
        IsBroken |= Length > MaxLength;
        if ((IsDone || IsBroken) && _hasStatus && Length > LoadBalancerLimit)
        {
            findings.Add(new ProbeFinding("header-size", Findings.Severity.Error, $"head of the answer takes {Length} bytes, more than the {LoadBalancerLimit} that a load balancer accepts")
            {
                Why = "the load balancer refuses response headers of more than 32 KB and sends a 502 in their place",
                Do = "find the header that grows, often cookies or a token, and make it smaller",
            });
        }
    }
}
