using AlbLint.Runtime.Probe.Http2;
using FsCheck;
using FsCheck.Fluent;

namespace AlbLint.Tests.Runtime.Probe;

/// <summary>What servers send in HTTP/2, whole and damaged.</summary>
internal static class Http2Bytes
{
    /// <summary>What Kestrel 10.0 sent to a client that asked once, to the end of its keep-alive.</summary>
    public static readonly byte[] Kestrel = Convert.FromHexString(
        "0000180400000000000003000000640004000C0000000600008000000800000001000004080000000000000F00010000000401000000000000440104" + "00000001885F19746578742F706C61696E3B20636861727365743D7574662D38611D5468752C203236204E6F7620323032362031343A32393A333320" + "474D5476074B65737472656C0000020001000000016F6B0000080700000000000000000100000000");

    /// <summary>Frames of every kind.</summary>
    private static readonly byte[] Made =
    [
        .. new Http2Frame(FrameType.Settings, 0, 0, [0, 3, 0, 0, 0, 100]).ToBytes(),
        .. new Http2Frame(FrameType.WindowUpdate, 0, 0, [0, 1, 0, 0]).ToBytes(),
        .. new Http2Frame(FrameType.Ping, 0, 0, new byte[8]).ToBytes(),
        .. new Http2Frame(FrameType.Headers, Http2Frame.EndHeaders, 1, [0x88]).ToBytes(),
        .. new Http2Frame(FrameType.Data, Http2Frame.EndStream, 1, [111, 107]).ToBytes(),
        .. new Http2Frame(FrameType.ResetStream, 0, 3, new byte[4]).ToBytes(),
        .. new Http2Frame((FrameType)0x77, 0xff, 5, new byte[Http2Frame.MaxPayload]).ToBytes(),
        .. new Http2Frame(FrameType.GoAway, 0, 0, new byte[8]).ToBytes(),
    ];

    /// <summary>Frames with some bytes changed, taken out or put in, or an end that is missing.</summary>
    public static Gen<byte[]> Any { get; } =
        from start in Gen.Elements(Kestrel, Made, [])
        from changes in Gen.ListOf(Gen.Choose(0, 2).SelectMany(_ => Gen.Choose(0, 255), (kind, value) => (kind, value)).SelectMany(_ => Gen.Choose(0, 99), (change, place) => (change.kind, change.value, place)))
        from kept in Gen.Choose(1, 4)
        select Cut(changes.Aggregate(start.ToList(), Change), kept);

    /// <summary>Most places are near the start, where the frames' heads are.</summary>
    private static List<byte> Change(List<byte> bytes, (int Kind, int Value, int Place) change)
    {
        var at = change.Place % (bytes.Count + 1);
        if (change.Kind == 0 || at == bytes.Count)
        {
            bytes.Insert(at, (byte)change.Value);
        }
        else if (change.Kind == 1)
        {
            bytes.RemoveAt(at);
        }
        else
        {
            bytes[at] = (byte)change.Value;
        }

        return bytes;
    }

    private static byte[] Cut(List<byte> bytes, int kept) => [.. bytes.Take(kept == 1 ? bytes.Count / 2 : bytes.Count)];
}
