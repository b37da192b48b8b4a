namespace AlbLint.Runtime.Probe.Http1;

/// <summary>Why no more bytes come.</summary>
internal enum StreamEnd
{
    /// <summary>The server closed in order (FIN).</summary>
    Closed,

    /// <summary>The server reset the connection (RST).</summary>
    Reset,

    /// <summary>The server keeps the connection open and sends nothing.</summary>
    Silent,

    /// <summary>Bytes still come, but more than is waited for.</summary>
    Cut,
}
