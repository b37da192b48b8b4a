using System.Globalization;

namespace AlbLint.Benchmarks;

/// <summary>Checks more and more templates in one run: the throughput, and whether the memory stays what it is.</summary>
internal static class ManyTemplates
{
    private static readonly int[] Counts = [250, 1000, 4000];

    public static void Run(string native)
    {
        var root = Directory.CreateTempSubdirectory("alblint-many").FullName;
        try
        {
            var text = File.ReadAllText(Inputs.CdkTemplatePath);
            Console.WriteLine($"{"templates",9} {"per second",11} {"CPU ms each",12} {"peak memory",12}");
            foreach (var count in Counts)
            {
                var folder = Path.Combine(root, count.ToString(CultureInfo.InvariantCulture));
                Directory.CreateDirectory(folder);
                for (var i = 0; i < count; i++)
                {
                    File.WriteAllText(Path.Combine(folder, $"{i}.template.json"), text);
                }

                var (cpu, wall) = WholeProcess.Measure([native, folder]);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,9} {count / wall * 1000,11:0} {cpu / count,12:0.00} {WholeProcess.Peak([native, folder]),12}"));
            }
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
