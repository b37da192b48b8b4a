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

        // The kernel keeps one peak for all children that ended, so the own one comes before any larger program.
        Measure([native, template]);
        var peak = Usage().PeakKilobytes;
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

        Console.WriteLine($"{runs} runs each, in turns; medians of whole processes, cold; alblint's peak memory {peak / 1024.0:0.0} MB");
        Console.WriteLine($"{"",-20} {"CPU ms",9} {"wall ms",9} {"CPU against alblint",20}");
        var own = Median(samples["alblint TEMPLATE"].Select(sample => sample.Cpu));
        foreach (var (name, measured) in samples)
        {
            var cpu = Median(measured.Select(sample => sample.Cpu));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20} {cpu,9:0.0} {Median(measured.Select(sample => sample.Wall)),9:0.0} {cpu / own,20:0.00}"));
        }
    }

    private static (double Cpu, double Wall) Measure(string[] command)
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
        return (after.Cpu - before.Cpu, wall);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static string? Which(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Select(directory => Path.Combine(directory, program)).FirstOrDefault(File.Exists);

    private static (double Cpu, long PeakKilobytes) Usage()
    {
        var usage = new long[18]; // struct rusage on 64-bit Linux: two timevals, then sixteen longs less two
        if (GetResourceUsage(ChildrenThatEnded, usage) != 0)
        {
            throw new InvalidOperationException("getrusage failed");
        }

        return ((usage[0] + usage[2]) * 1000.0 + (usage[1] + usage[3]) / 1000.0, usage[4]);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, [Out] long[] usage);
}
