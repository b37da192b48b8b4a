using AlbLint.Runtime.Probe.Http1;

namespace AlbLint.Tests.Runtime.Probe;

public sealed class BodyTests
{
    private const string Chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")]
    [InlineData(Chunked + "2\r\nok\r\n0\r\n\r\n")]
    [InlineData(Chunked + "0\r\n\r\n")]
    [InlineData(Chunked + "00A;name=value\r\n0123456789\r\n0;last\r\nTrailer: a\r\n\r\n")]
    [InlineData("HTTP/1.1 304 Not Modified\r\nContent-Length: 100\r\n\r\n")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n")]
    [InlineData("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")]
    public void Silent_when_the_body_is_what_the_head_says(string answer)
    {
        Assert.Empty(ResponseReading.Faults(answer));
        Assert.True(ResponseReading.Read([.. answer.Select(character => (byte)character)], StreamEnd.Silent).IsDone);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nall until the end")]
    [InlineData("HTTP/1.0 200 OK\r\n\r\n")]
    public void Silent_when_the_connection_closes_where_a_body_without_length_ends(string answer) => Assert.Empty(ResponseReading.Faults(answer, StreamEnd.Closed));

    [Fact]
    public void Silent_when_the_answer_to_HEAD_has_the_length_of_the_body() => Assert.Empty(ResponseReading.Faults("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n", isHead: true));

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n", "error unframed")]
    [InlineData("HTTP/1.1 205 Reset Content\r\n\r\n", "error unframed ALB4003")]
    public void Fires_when_nothing_says_where_the_body_ends_and_the_connection_stays_open(string answer, string fault) => Assert.Equal([fault], ResponseReading.Faults(answer));

    [Theory]
    [InlineData(nameof(StreamEnd.Closed))]
    [InlineData(nameof(StreamEnd.Reset))]
    [InlineData(nameof(StreamEnd.Silent))]
    public void Fires_when_the_body_is_shorter_than_its_length(string end) =>
        Assert.Equal(["error content-length-body ALB4004"], ResponseReading.Faults("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", Enum.Parse<StreamEnd>(end)));

    [Theory]
    [InlineData("-1")]
    [InlineData("+2")]
    [InlineData("2x")]
    [InlineData("0x2")]
    [InlineData("")]
    [InlineData("2, 3")]
    [InlineData("99999999999999999999")]
    [InlineData("2\r\nContent-Length: 3")]
    public void Fires_when_the_length_is_none(string length) => Assert.Equal(["error content-length"], ResponseReading.Faults($"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\nok"));

    [Theory]
    [InlineData("2, 2")]
    [InlineData("2\r\nContent-Length: 2")]
    public void Warns_of_a_length_that_is_there_twice(string length) => Assert.Equal(["warning content-length"], ResponseReading.Faults($"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\nok"));

    [Theory]
    [InlineData("not framed")]
    [InlineData("feed without a line")]
    [InlineData("{\"a\":1}")]
    [InlineData("\r\nok")]
    [InlineData("ffffffffffffffffff\r\n")]
    public void Fires_when_the_body_is_not_in_chunks_although_the_head_says_so(string body) => Assert.Equal(["error chunk ALB4001"], ResponseReading.Faults(Chunked + body));

    [Theory]
    [InlineData("2\r\nokay\r\n0\r\n\r\n")]
    [InlineData("2\r\nok\r\n\r\n")]
    [InlineData("2\r\nok\r\n3\r\r\nokk\r\n0\r\n\r\n")]
    [InlineData("2\r\nok\r\n-1\r\n")]
    public void Fires_when_a_later_chunk_is_malformed(string body) => Assert.Equal(["error chunk"], ResponseReading.Faults(Chunked + body));

    [Fact]
    public void Warns_of_chunks_whose_lines_end_with_a_line_feed_alone() => Assert.Equal(["warning chunk"], ResponseReading.Faults(Chunked + "2\nok\n0\n\n"));

    [Theory]
    [InlineData("")]
    [InlineData("2\r\nok\r\n")]
    [InlineData("5\r\nok")]
    [InlineData("2\r\nok\r\n0\r\n")]
    public void Fires_when_the_last_chunk_is_missing(string body) => Assert.Equal(["error truncated"], ResponseReading.Faults(Chunked + body, StreamEnd.Closed));

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Length: 5", "warning transfer-encoding ALB4001")]
    [InlineData("Transfer-Encoding: chunked, chunked", "error transfer-encoding ALB4001")]
    [InlineData("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "error transfer-encoding ALB4001")]
    [InlineData("Transfer-Encoding: identity", "warning transfer-encoding ALB4001")]
    [InlineData("Transfer-Encoding: chunked, gzip", "warning transfer-encoding ALB4001")]
    public void Fires_when_the_head_contradicts_itself(string headers, string fault) =>
        Assert.Equal([fault], ResponseReading.Faults($"HTTP/1.1 200 OK\r\n{headers}\r\n\r\n0\r\n\r\n", StreamEnd.Closed));

    [Fact]
    public void Fires_when_HTTP_1_0_has_a_transfer_encoding() =>
        Assert.Equal(["error transfer-encoding ALB4001"], ResponseReading.Faults("HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));

    [Theory]
    [InlineData("HTTP/1.1 204 No Content\r\nContent-Length: 5", "warning content-length ALB4003")]
    [InlineData("HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked", "warning transfer-encoding ALB4003")]
    [InlineData("HTTP/1.1 205 Reset Content\r\nContent-Length: 0", "")]
    [InlineData("HTTP/1.1 205 Reset Content\r\nTransfer-Encoding: chunked", "error truncated")]
    public void Warns_of_framing_that_a_status_cannot_have(string head, string fault) => Assert.Equal(fault, string.Join(", ", ResponseReading.Faults(head + "\r\n\r\n")));

    [Theory]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n")]
    public void Fires_when_the_server_changes_to_a_protocol_that_nothing_asked_for(string answer) => Assert.Equal(["error interim"], ResponseReading.Faults(answer));

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 2")]
    [InlineData("HTT")]
    public void Fires_when_the_head_is_cut_off(string answer) => Assert.Equal(["error truncated"], ResponseReading.Faults(answer, StreamEnd.Closed));
}
