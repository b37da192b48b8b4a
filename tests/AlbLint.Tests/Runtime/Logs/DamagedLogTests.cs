using System.Text;
using AlbLint.Runtime.Logs;
using AlbLint.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AlbLint.Tests.Runtime.Logs;

/// <summary>Nothing in a log makes the rest of it unreadable.</summary>
public sealed class DamagedLogTests
{
    private static readonly AccessLogLine Refused = new() { Statuses = "502 -", Times = "-1 -1 -1" };

    [Fact]
    public void Lines_of_other_kinds_are_damaged_and_those_around_them_read()
    {
        var report = LogText.Read(Refused, "\0\u0001\u00ff", Refused.ToString()[..200], "", "{\"type\":\"http\"}", Refused);
        Assert.Equal((5, 3, 2), (report.Lines, report.Damaged, report.Causes[0].Count));
    }

    [Theory]
    [InlineData("\t")]
    [InlineData(" ")]
    public void A_line_of_blanks_is_damaged(string line) => Assert.Equal(1, LogText.Read(line).Damaged);

    [Fact]
    public void A_quote_in_a_user_agent_changes_nothing()
    {
        var report = LogText.Read(Refused with { UserAgent = "a \"b\", c\\x22" });
        Assert.Equal((0, 1), (report.Damaged, report.Causes.Count));
    }

    [Fact]
    public void Packed_members_are_read_one_after_the_other() => AssertScanned(2, 0, [.. LogText.Packed(Refused), .. LogText.Packed(Refused)]);

    [Fact]
    public void Packed_data_that_are_cut_off_are_read_as_far_as_they_go()
    {
        var packed = LogText.Packed([.. Enumerable.Range(0, 3000).Select(i => Refused with { UserAgent = TextHash.Of(BitConverter.GetBytes(i)).ToString() })]);
        var tally = Scan(packed[..(packed.Length / 2)]);
        Assert.Equal(1, tally.Damaged);
        Assert.InRange(tally.Lines, 1000, 2000);
    }

    [Fact]
    public void Packed_data_without_their_end_are_damaged() => AssertScanned(1, 1, LogText.Packed(Refused)[..^4]);

    [Fact]
    public void Packed_data_that_are_none_are_damaged() => AssertScanned(0, 1, [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);

    [Fact]
    public void A_line_longer_than_any_is_damaged_once()
    {
        var tally = Scan([.. LogText.Bytes(Refused), .. Enumerable.Repeat((byte)'x', 1_000_000), (byte)'\n', .. LogText.Bytes(Refused)]);
        Assert.Equal((3, 1), (tally.Lines, tally.Damaged));
    }

    [Fact]
    public void Parts_of_a_log_have_each_line_once()
    {
        var bytes = LogText.Bytes([.. Enumerable.Range(0, 40).Select(i => Refused with { UserAgent = new string('x', i) })]);
        for (var split = 1; split < bytes.Length; split += 7)
        {
            var scanner = new LogScanner(new LogFilter());
            var first = scanner.ScanPart(new MemoryStream(bytes), isFirst: true, split);
            first.Add(scanner.ScanPart(new MemoryStream(bytes[split..]), isFirst: false, long.MaxValue));
            Assert.Equal((40, 0), (first.Lines, first.Damaged));
        }
    }

    [Fact]
    public void No_bytes_are_too_strange() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
        LogReport.Of(Scan([.. bytes, .. LogText.Bytes(Refused)]));
        LogReport.Of(Scan([0x1F, 0x8B, 8, .. bytes]));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_change_to_a_line_is_too_strange() => Prop.ForAll(ArbMap.Default.ArbFor<(int, int, byte[])>(), change =>
    {
        var line = Encoding.UTF8.GetBytes(Refused.ToString());
        var at = (int)((uint)change.Item1 % line.Length);
        var length = (int)((uint)change.Item2 % (line.Length - at));
        var report = LogReport.Of(Scan([.. line[..at], .. change.Item3, .. line[(at + length)..]]));
        Assert.True(report.Damaged <= report.Lines);
    }).QuickCheckThrowOnFailure();

    private static void AssertScanned(long lines, long damaged, byte[] bytes)
    {
        var tally = Scan(bytes);
        Assert.Equal((lines, damaged), (tally.Lines, tally.Damaged));
    }

    private static LogTally Scan(byte[] bytes) => new LogScanner(new LogFilter()).Scan(new MemoryStream(bytes));
}
