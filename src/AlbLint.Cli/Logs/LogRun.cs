using AlbLint.Cli.Commands;
using AlbLint.Cli.Inputs;
using AlbLint.Runtime.Logs;

namespace AlbLint.Cli.Logs;

/// <summary>Reads logs on all cores. What comes out is the same in every run, as parts are added up in their order.</summary>
internal sealed class LogRun(Surroundings surroundings, LogFilter filter)
{
    /// <summary>Longer files are read in parts of so many bytes, side by side.</summary>
    private const long PartLength = 32 << 20;

    private readonly LogScanner _scanner = new(filter);

    public LogResult Read(LogFinder found)
    {
        var tally = new LogTally();
        var unread = found.Unread.ToList();
        var files = 0;
        foreach (var part in OrderedParallel.Select([.. found.Files.SelectMany(Parts)], Scan))
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
            unread.Add(new UnreadInput(string.Join(", ", found.Files.Take(3).Select(file => file.ShownPath)), "no line of a load balancer's log"));
        }

        return new LogResult(LogReport.Of(tally), files, unread);
    }

    private static IEnumerable<LogPart> Parts(InputFile file)
    {
        var info = new FileInfo(file.FullPath);
        if (file.FullPath == InputFile.StandardInput || !info.Exists || info.Length <= PartLength || IsPacked(file.FullPath))
        {
            return [new LogPart(file, 0, long.MaxValue)];
        }

        var count = (int)((info.Length + PartLength - 1) / PartLength);
        return Enumerable.Range(0, count).Select(i => new LogPart(file, i * PartLength, i == count - 1 ? long.MaxValue : PartLength));
    }

    private static bool IsPacked(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return PackedLog.IsPacked(stream);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return true; // reading it says why
        }
    }

    private ScannedPart Scan(LogPart part)
    {
        try
        {
            using var stream = part.File.FullPath == InputFile.StandardInput
                ? surroundings.InBytes()
                : new FileStream(part.File.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (part.IsWhole)
            {
                return new ScannedPart(part, _scanner.Scan(stream));
            }

            stream.Position = part.Offset;
            return new ScannedPart(part, _scanner.ScanPart(stream, part.Offset == 0, part.Length));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new ScannedPart(part, null) { Reason = failure is UnauthorizedAccessException ? "permission denied" : "cannot be read: " + failure.Message.TrimEnd('.') };
        }
    }

    private sealed record LogPart(InputFile File, long Offset, long Length)
    {
        public bool IsWhole => Offset == 0 && Length == long.MaxValue;
    }

    private sealed record ScannedPart(LogPart Part, LogTally? Tally)
    {
        public string? Reason { get; init; }
    }
}
