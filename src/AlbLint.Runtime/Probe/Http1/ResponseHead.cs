namespace AlbLint.Runtime.Probe.Http1;

/// <summary>The status line and the headers of an answer.</summary>
internal sealed class ResponseHead
{
    private readonly List<HeaderField> _fields = [];

    /// <summary>The status line; its code is 0 when there is none.</summary>
    public StatusLine Status { get; set; }

    /// <summary>Whether it is an interim answer, which another follows: 1xx, but 101, after which there is no HTTP any more.</summary>
    public bool IsInterim => Status.Code is >= 100 and < 200 and not 101;

    /// <summary>Whether the server says that it closes the connection afterwards: RFC 9112, 9.3.</summary>
    public bool AnnouncesClose => Tokens("Connection").Contains("close", StringComparer.OrdinalIgnoreCase)
        || (Status.MinorVersion == 0 && !Tokens("Connection").Contains("keep-alive", StringComparer.OrdinalIgnoreCase));

    public void Add(HeaderField field) => _fields.Add(field);

    /// <summary>The values of a header, one for each line.</summary>
    public IReadOnlyList<string> Of(string name) => [.. _fields.Where(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value)];

    /// <summary>The members of a header that is a list.</summary>
    public IReadOnlyList<string> Tokens(string name) =>
        [.. Of(name).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
