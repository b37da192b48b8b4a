using System.Buffers;

namespace AlbLint.Runtime.Probe.Http1;

/// <summary>A body that ends when the server closes the connection, because nothing in its head says where.</summary>
internal sealed class OpenBody(int status) : BodyReader
{
    private readonly ArrayBufferWriter<byte> _begin = new();

    public override bool IsDone => false;

    public override int Take(ReadOnlySpan<byte> bytes)
    {
        _begin.Write(bytes[..Math.Min(bytes.Length, ByteExcerpt.MaxLength + 1 - Math.Min(_begin.WrittenCount, ByteExcerpt.MaxLength + 1))]);
        return bytes.Length;
    }

    public override bool End(StreamEnd end, FindingList findings)
    {
        if (end == StreamEnd.Silent)
        {
            findings.Error("unframed", "neither Content-Length nor chunks say where the body ends, and the connection stays open", _begin.WrittenSpan,
                status == 205 ? "ALB4003" : null, "the load balancer waits for more until its idle timeout ends: the response is cut off, or becomes a 504");
        }
        else if (end == StreamEnd.Reset)
        {
            findings.Error("reset", "connection is reset where the body ends", _begin.WrittenSpan, "ALB4006", Consequence(end));
        }

        return end == StreamEnd.Closed;
    }
}
