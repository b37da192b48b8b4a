namespace AlbLint.Runtime.Logs;

/// <summary>Reads a log line by line: which log it is, each line shows by itself.</summary>
/// <param name="filter">Which lines count.</param>
public sealed class LogScanner(LogFilter filter)
{
    /// <summary>Reads a log to its end; what is damaged is counted.</summary>
    /// <param name="stream">The log, packed with gzip or not.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public LogTally Scan(Stream stream) => ScanPart(PackedLog.Open(stream), isFirst: true, long.MaxValue);

    /// <summary>Reads the part of a log that is not packed.</summary>
    /// <param name="stream">The log, at the start of the part.</param>
    /// <param name="isFirst">Whether the part begins at the log's start; the others begin with the first whole line.</param>
    /// <param name="length">Bytes of the part: a line that begins in it, or right behind it, belongs to it.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public LogTally ScanPart(Stream stream, bool isFirst, long length)
    {
        var tally = new LogTally();
        var lines = new LineReader(stream);
        try
        {
            // The part before reads the line that begins where this one does.
            if (!isFirst && !lines.TryRead(out _))
            {
                return tally;
            }

            while (lines.Position <= length && lines.TryRead(out var line))
            {
                if (!line.IsEmpty)
                {
                    tally.Lines++;
                    if (!Take(line, tally))
                    {
                        tally.Damaged++;
                        tally.IsFromCloudWatch |= line[0] == '{' || line.StartsWith("PAR1"u8);
                    }
                }
            }
        }
        catch (InvalidDataException)
        {
            tally.Damaged++;
        }

        return tally;
    }

    /// <summary>Counts a line; false when it is none of a log.</summary>
    private bool Take(ReadOnlySpan<byte> line, LogTally tally)
    {
        var fields = new LogFields(line);
        return line[0] is >= (byte)'0' and <= (byte)'9' ? ConnectionLog.Take(fields, line, filter, tally)
            : HealthCheckLog.IsLine(fields) ? HealthCheckLog.Take(fields, line, filter, tally)
            : AccessLog.Take(fields, line, filter, tally);
    }
}
