using AlbLint.Runtime.Probe.Http2;
using FsCheck;
using FsCheck.Fluent;

namespace AlbLint.Tests.Runtime.Probe;

/// <summary>Whatever comes, in whatever pieces, the reader of frames ends and says the same.</summary>
public sealed class FrameReaderProperties
{
    [Fact]
    public void Real_frames_are_read_to_the_last()
    {
        var reader = new FrameReader();
        var frames = reader.Take(Http2Bytes.Kestrel);
        Assert.Equal((false, 0), (reader.IsBroken, reader.Unfinished.Length));
        Assert.Equal(Http2Bytes.Kestrel, frames.SelectMany(frame => frame.ToBytes()));
        Assert.Contains(frames, frame => frame.Type == FrameType.GoAway);
    }

    [Fact]
    public void Any_bytes_in_any_pieces_are_read_alike() => Prop.ForAll(
        Http2Bytes.Any.ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(),
        (bytes, piece) => Shown(bytes, bytes.Length) == Shown(bytes, piece)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void What_is_read_is_what_came() => Prop.ForAll(Http2Bytes.Any.ToArbitrary(), bytes =>
    {
        var reader = new FrameReader();
        byte[] whole = [.. reader.Take(bytes).SelectMany(frame => frame.ToBytes())];
        byte[] read = [.. whole, .. reader.Unfinished];
        // The first bit of a stream's number means nothing, and is not kept: https://www.rfc-editor.org/rfc/rfc9113#section-4.1
        return read.Length <= bytes.Length && (reader.IsBroken || read.Length == bytes.Length) && read.Zip(bytes).All(pair => (pair.First & 0x7f) == (pair.Second & 0x7f));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static string Shown(byte[] bytes, int piece)
    {
        var reader = new FrameReader();
        var frames = bytes.Chunk(Math.Max(1, piece)).SelectMany(part => reader.Take(part)).ToList();
        return string.Join(' ', frames.Select(frame => Convert.ToHexString(frame.ToBytes()))) + reader.IsBroken + reader.HasSettings + (reader.IsBroken ? "" : Convert.ToHexString(reader.Unfinished));
    }
}
