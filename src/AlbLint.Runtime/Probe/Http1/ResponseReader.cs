namespace AlbLint.Runtime.Probe.Http1;

/// <summary>
/// Reads one answer as its bytes come, in whatever pieces, and says what is wrong with them by RFC 9112 and the load balancer's limits.
/// Takes time in proportion to the bytes and never fails.
/// </summary>
internal sealed class ResponseReader(bool isHeadRequest)
{
    /// <summary>Interim answers before the one that was asked for; more make no sense.</summary>
    private const int MaxInterim = 20;

    private readonly FindingList _findings = new();
    private HeadReader? _head;
    private BodyReader? _body;
    private int _interim;

    /// <summary>What is wrong so far.</summary>
    public FindingList Findings => _findings;

    /// <summary>The head; null while it is not whole.</summary>
    public ResponseHead? Head => _head is { IsDone: true } head ? head.Head : null;

    /// <summary>Whether the answer is whole.</summary>
    public bool IsDone => _body is { IsDone: true };

    /// <summary>Whether nothing more can be read.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether anything came.</summary>
    public bool HasBegun => _head is not null;

    /// <summary>Takes what belongs to the answer and returns how many bytes that are; the rest belongs to what follows it.</summary>
    public int Take(ReadOnlySpan<byte> bytes)
    {
        var taken = 0;
        while (taken < bytes.Length && !IsDone && !IsBroken)
        {
            if (_body is null)
            {
                _head ??= new HeadReader(_findings);
                taken += _head.Take(bytes[taken..]);
                EndHead(_head);
            }
            else
            {
                taken += _body.Take(bytes[taken..]);
                IsBroken = _body.IsBroken;
            }
        }

        return taken;
    }

    /// <summary>Judges what is there when no more bytes come; says whether the answer is whole.</summary>
    /// <param name="end">Why none come.</param>
    public bool End(StreamEnd end)
    {
        if (IsDone || IsBroken)
        {
            return IsDone;
        }

        if (_body is { } body)
        {
            return body.End(end, _findings);
        }

        if (_head is { } head)
        {
            _findings.Error("truncated", "head of the answer is not whole", head.Unfinished);
        }

        return false;
    }

    private void EndHead(HeadReader head)
    {
        IsBroken = head.IsBroken;
        if (!head.IsDone)
        {
            return;
        }

        if (head.Head.IsInterim && _interim++ < MaxInterim)
        {
            BodyFraming.Of(head.Head, isHeadRequest, _findings);
            _head = new HeadReader(_findings);
            return;
        }

        if (head.Head.Status.Code is >= 100 and < 200)
        {
            _findings.Error("interim", $"answer ends with status {head.Head.Status.Code}, although nothing asked for it", "HTTP/1.1 1"u8);
        }

        _body = BodyFraming.Of(head.Head, isHeadRequest, _findings);
        IsBroken |= _body is null || head.Head.Status.Code == 0; // what a status means for the body is not known without one
    }
}
