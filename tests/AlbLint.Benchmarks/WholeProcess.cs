using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AlbLint.Benchmarks;

/// <summary>
/// Times programs as whole processes, the way a shell or a CI job meets them: in turns, so that a machine that slows down slows all of them.
/// The figures are the kernel's own accounting of finished processes; quote the ratios.
/// </summary>
internal static partial class WholeProcess
{
    private const int ChildrenThatEnded = -1; // RUSAGE_CHILDREN: https://man7.org/linux/man-pages/man2/getrusage.2.html

    public static void Run(string native, int runs)
    {
        var template = Inputs.CdkTemplatePath;
        List<(string Name, string[] Command)> programs =
        [
            ("/bin/true", ["/bin/true"]),
            ("alblint --version", [native, "--version"]),
            ("alblint TEMPLATE", [native, template]),
        ];
        if (Which("cfn-lint") is { } linter)
        {
            programs.Add(("cfn-lint TEMPLATE", [linter, template]));
        }

        var samples = programs.ToDictionary(program => program.Name, _ => new List<(double Cpu, double Wall)>());
        for (var run = 0; run <= runs; run++)
        {
            foreach (var (name, command) in programs)
            {
                var sample = Measure(command);
                if (run > 0) // the first round warms the file cache
                {
                    samples[name].Add(sample);
                }
            }
        }

        Console.WriteLine($"{runs} runs each, in turns; medians of whole processes, cold; peak memory of alblint TEMPLATE: {Peak([native, template])}");
        Console.WriteLine($"{"",-20} {"CPU ms",9} {"wall ms",9} {"CPU against alblint",20}");
        var own = Median(samples["alblint TEMPLATE"].Select(sample => sample.Cpu));
        foreach (var (name, measured) in samples)
        {
            var cpu = Median(measured.Select(sample => sample.Cpu));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20} {cpu,9:0.0} {Median(measured.Select(sample => sample.Wall)),9:0.0} {cpu / own,20:0.00}"));
        }
    }

    // What a process measures of its children includes this large process before it became the child, so a small one measures.
    internal static string Peak(string[] command)
    {
        const string Time = "/usr/bin/time";
        if (!File.Exists(Time))
        {
            return "unknown, GNU time is not installed";
        }

        using var process = Process.Start(new ProcessStartInfo(Time, ["-f", "%M", .. command]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardOutput.ReadToEnd();
        var kilobytes = process.StandardError.ReadToEnd().Trim().Split('\n')[^1];
        return string.Create(CultureInfo.InvariantCulture, $"{int.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024.0:0.0} MB");
    }

    internal static (double Cpu, double Wall) Measure(string[] command)
    {
        var before = Usage();
        var clock = Stopwatch.StartNew();
        using (var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!)
        {
            var error = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            error.Wait();
            process.WaitForExit();
        }

        var wall = clock.Elapsed.TotalMilliseconds;
        var after = Usage();
        return (after - before, wall);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static string? Which(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Select(directory => Path.Combine(directory, program)).FirstOrDefault(File.Exists);

    /// <summary>CPU time of all children that ended, in milliseconds.</summary>
    private static double Usage()
    {
        var usage = new long[18]; // struct rusage on 64-bit Linux: two timevals, then fourteen longs
        return GetResourceUsage(ChildrenThatEnded, usage) == 0
            ? ((usage[0] + usage[2]) * 1000.0) + ((usage[1] + usage[3]) / 1000.0)
            : throw new InvalidOperationException("getrusage failed");
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, [Out] long[] usage);
}
