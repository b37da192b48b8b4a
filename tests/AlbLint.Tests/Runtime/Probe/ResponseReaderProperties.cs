using System.Diagnostics;
using System.Text;
using AlbLint.Runtime.Probe.Http1;
using FsCheck;
using FsCheck.Fluent;

namespace AlbLint.Tests.Runtime.Probe;

/// <summary>Whatever comes, in whatever pieces, the reader ends and says the same.</summary>
public sealed class ResponseReaderProperties
{
    /// <summary>What answers are made of, and what breaks them.</summary>
    private static readonly string[] Pieces =
    [
        "HTTP/1.1 ", "HTTP/1.0 ", "HTTP/2.0 ", "200", "204", "304", "100", "1000", " OK", " ", "\r\n", "\r\n\r\n", "\n", "\r", "\0", "\t", ":", ";", ",",
        "Content-Length: ", "Transfer-Encoding: ", "chunked", "Connection: close\r\n", "0", "5", "a", "fffffffffffffff", "-1", "X", "\u00ff", "<html>", "0\r\n\r\n", "2\r\nok\r\n",
    ];

    private static readonly Gen<byte[]> Answers =
        from pieces in Gen.OneOf(Gen.Elements(Pieces), Gen.Choose(0, 255).Select(value => ((char)value).ToString())).ListOf()
        from begin in Gen.Elements("", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        select Encoding.Latin1.GetBytes(begin + string.Concat(pieces));

    [Fact]
    public void Any_bytes_in_any_pieces_are_read_alike() => Prop.ForAll(
        Answers.ToArbitrary(), Gen.Choose(1, 7).ToArbitrary(), Gen.Elements(StreamEnd.Closed, StreamEnd.Reset, StreamEnd.Silent).ToArbitrary(),
        (bytes, piece, end) => Shown(ResponseReading.Read(bytes, end)) == Shown(ResponseReading.Read(bytes, end, piece: piece))).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nX: ", "x")]
    [InlineData("HTTP/1.1 200 OK\r\n", "X: y\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n", "Content-Length: 1\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;", "x")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", "X: y\r\n")]
    [InlineData("", "HTTP/1.1 100 Continue\r\n\r\n")]
    [InlineData("", "\n")]
    public void Time_grows_no_faster_than_the_bytes(string begin, string repeated)
    {
        Time(100_000); // compiles
        var shorter = Time(200_000);
        Assert.InRange(Time(3_200_000).TotalMilliseconds, 0, 1000 + (shorter.TotalMilliseconds * 100)); // 16 times as long; in quadratic time it would take 256 times as much

        TimeSpan Time(int length)
        {
            var bytes = Encoding.ASCII.GetBytes(begin + string.Concat(Enumerable.Repeat(repeated, length / repeated.Length)));
            var start = Stopwatch.GetTimestamp();
            ResponseReading.Read(bytes, StreamEnd.Closed, piece: 1000);
            return Stopwatch.GetElapsedTime(start);
        }
    }

    /// <summary>All but the excerpts: reading may end before bytes that would be shown.</summary>
    private static string Shown(ResponseReader reader) => string.Join('\n', reader.Findings.Findings.Select(finding => finding with { Bytes = null })) + reader.IsDone + reader.IsBroken + reader.Head?.Status;
}
