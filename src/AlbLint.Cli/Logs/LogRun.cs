using AlbLint.Cli.Commands;
using AlbLint.Cli.Inputs;
using AlbLint.Runtime.Logs;

namespace AlbLint.Cli.Logs;

/// <summary>Reads logs on all cores. What comes out is the same in every run, as parts are added up in their order.</summary>
internal sealed class LogRun(LogFilter filter)
{
    /// <summary>Longer files are read in parts of so many bytes, side by side.</summary>
    private const long PartLength = 32 << 20;

    /// <summary>A file from elsewhere is mostly waited for.</summary>
    private const int ThreadsWhenRemote = 8;

    private readonly LogScanner _scanner = new(filter);

    public LogResult Read(LogFinder found)
    {
        var tally = new LogTally();
        var unread = found.Unread.ToList();
        var files = 0;
        foreach (var part in OrderedParallel.Select([.. found.Files.SelectMany(Parts)], Scan, found.Files.Exists(file => file is not LogFile) ? ThreadsWhenRemote : 1))
        {
            if (part.Tally is null)
            {
                unread.Add(new UnreadInput(part.Part.File.ShownPath, part.Reason!));
                continue;
            }

            tally.Add(part.Tally);
            files += part.Part.Offset == 0 ? 1 : 0;
        }

        if (tally.Lines > 0 && tally.Lines <= tally.Damaged)
        {
            unread.Add(new UnreadInput(string.Join(", ", found.Files.Take(3).Select(file => file.ShownPath)), tally.IsFromCloudWatch
                ? "JSON or Parquet, as CloudWatch delivers logs, is not read; the logs that are read are those of access_logs.s3, connection_logs.s3 and health_check_logs.s3"
                : "no line of a load balancer's log"));
        }

        return new LogResult(LogReport.Of(tally), files, unread);
    }

    private static IEnumerable<LogPart> Parts(LogInput file)
    {
        var length = file.PartedLength;
        var count = (int)Math.Max(1, (length + PartLength - 1) / PartLength);
        return Enumerable.Range(0, count).Select(i => new LogPart(file, i * PartLength, i == count - 1 ? long.MaxValue : PartLength));
    }

    private ScannedPart Scan(LogPart part)
    {
        try
        {
            using var stream = part.File.Open();
            if (part.IsWhole)
            {
                return new ScannedPart(part, _scanner.Scan(stream));
            }

            stream.Position = part.Offset;
            return new ScannedPart(part, _scanner.ScanPart(stream, part.Offset == 0, part.Length));
        }
        catch (UnreadableException unreadable)
        {
            return new ScannedPart(part, null) { Reason = unreadable.Message };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or HttpRequestException)
        {
            return new ScannedPart(part, null) { Reason = "cannot be read to its end: " + failure.Message.TrimEnd('.') };
        }
    }

    private sealed record LogPart(LogInput File, long Offset, long Length)
    {
        public bool IsWhole => Offset == 0 && Length == long.MaxValue;
    }

    private sealed record ScannedPart(LogPart Part, LogTally? Tally)
    {
        public string? Reason { get; init; }
    }
}
