using System.Diagnostics;
using System.IO.Compression;
using AlbLint.Runtime.Logs;

namespace AlbLint.Benchmarks.Logs;

/// <summary>Classifies a generated log, compares with what was generated, and measures one core and the memory that is needed.</summary>
internal static class LogThroughput
{
    private const long Budget = 150;

    public static int Run(int megabytes, string directory)
    {
        Directory.CreateDirectory(directory);
        string plain = Path.Combine(directory, "generated.log"), packed = plain + ".gz";
        var generated = new GeneratedLog();
        long bytes;
        using (var stream = new BufferedStream(File.Create(plain), 1 << 20))
        {
            bytes = generated.Write(stream, (long)megabytes << 20);
        }

        using (var input = File.OpenRead(plain))
        using (var gzip = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
        {
            input.CopyTo(gzip);
        }

        Console.WriteLine($"{generated.Lines:#,0} lines, {bytes >> 20} MB; budget {Budget} MB/s on one core");
        var errors = Measure("plain", plain, bytes, generated) + Measure("gzip", packed, bytes, generated);
        Console.WriteLine($"peak working set {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB; {errors} counts differ");
        return errors == 0 ? 0 : 1;
    }

    private static int Measure(string name, string path, long bytes, GeneratedLog generated)
    {
        LogReport? report = null;
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            report = LogReport.Of(new LogScanner(new LogFilter()).Scan(stream));
            var spent = Process.GetCurrentProcess().TotalProcessorTime - before;
            best = spent < best ? spent : best;
        }

        Console.WriteLine($"{name,-6} {bytes / best.TotalSeconds / (1 << 20):0} MB/s of processor time");
        var found = report!.Causes.ToDictionary(cause => cause.Info.Cause, cause => cause.Count);
        var differences = generated.Causes.Where(pair => found.GetValueOrDefault(pair.Key) != pair.Value).ToList();
        foreach (var (cause, count) in differences)
        {
            Console.WriteLine($"  {cause}: {count} generated, {found.GetValueOrDefault(cause)} found");
        }

        var isComplete = report.Lines == generated.Lines && report.Damaged == generated.Damaged && found.Count == generated.Causes.Count(pair => pair.Value > 0);
        Console.WriteLine($"  {report.Lines} lines, {report.Damaged} damaged ({generated.Damaged} cut off), {found.Count} causes");
        return differences.Count + (isComplete ? 0 : 1);
    }
}
