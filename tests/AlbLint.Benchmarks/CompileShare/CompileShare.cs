using System.Globalization;

namespace AlbLint.Benchmarks.CompileShare;

/// <summary>
/// What the package costs a project that uses it: the time of its analyzers, as the compiler accounts for it, against the time of the whole
/// compilation. The projects are compiled in turns, so that a machine that slows down slows all of them; quote the shares.
/// </summary>
internal static class CompileShare
{
    private const double Budget = 3;

    /// <param name="runs">Compilations of each project.</param>
    /// <param name="only">One kind of project, web, cdk, cdk-alb or console; all when null.</param>
    public static void Run(int runs, string? only)
    {
        using var workshop = new Workshop();
        List<(string Name, GeneratedProject Project)> projects = [.. new (string Kind, string Name, Func<string, GeneratedProject> Make)[]
        {
            ("web", "200 files, ASP.NET Core", directory => new WebProject(workshop, directory)),
            ("cdk", "200 files, CDK", directory => new CdkProject(workshop, directory, services: 10)),
            ("cdk-alb", "200 files, CDK, all of it", directory => new CdkProject(workshop, directory, CdkProject.MaxServices)), // the worst there is
            ("console", "200 files, neither", directory => new ConsoleProject(workshop, directory)),
        }.Where(project => only is null || project.Kind == only).Select(project => (project.Name, project.Make(project.Kind)))];
        Console.WriteLine($"{runs} compilations each, in turns; medians; budget {Budget:0} % of a compilation in a compiler that is warm");
        Console.WriteLine($"{"",-26} {"compiler",-9} {"AlbLint ms",11} {"compiler ms",12} {"share %",8} {"without ms",11}");
        foreach (var warm in (bool[])[true, false])
        {
            var with = projects.ToDictionary(project => project.Name, _ => new List<Compilation>());
            var without = projects.ToDictionary(project => project.Name, _ => new List<double>());
            for (var run = warm ? -2 : 0; run < runs; run++) // A compiler server is warm when it has compiled the same twice.
            {
                foreach (var (name, project) in projects)
                {
                    var (analyzed, plain) = (project.Compile(warm, withPackage: true), project.Compile(warm, withPackage: false));
                    if (run >= 0)
                    {
                        with[name].Add(analyzed);
                        without[name].Add(plain.Milliseconds);
                    }
                }
            }

            foreach (var (name, measured) in with)
            {
                var (own, whole) = (Median(measured.Select(one => one.AnalyzerMilliseconds)), Median(measured.Select(one => one.Milliseconds)));
                var share = Median(measured.Select(one => 100 * one.AnalyzerMilliseconds / one.Milliseconds));
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{name,-26} {(warm ? "warm" : "cold"),-9} {own,11:0} {whole,12:0} {share,8:0.0} {Median(without[name]),11:0}"));
            }
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
