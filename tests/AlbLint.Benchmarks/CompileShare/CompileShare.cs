using System.Globalization;

namespace AlbLint.Benchmarks.CompileShare;

/// <summary>
/// What the package costs a project that uses it: the time of its analyzers, as the compiler accounts for it, against the time of the whole
/// compilation. The projects are compiled in turns, so that a machine that slows down slows all of them; quote the shares.
/// </summary>
internal static class CompileShare
{
    private const double Budget = 3;

    // The runtime compiles code in haste at first and well once it was used often (https://learn.microsoft.com/dotnet/core/runtime-config/compilation#tiered-compilation):
    // a compiler server takes about ten compilations until neither its own times fall any more nor those of the analyzers in it.
    private const int Warming = 12;

    /// <param name="runs">Compilations of each project in a compiler server that is warm, and of each with a compiler of its own.</param>
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
        Console.WriteLine($"{runs} compilations each, in turns; medians; budget {Budget:0} % of a compilation in a compiler server that is warm");
        Console.WriteLine($"{"",-26} {"compiler",-14} {"AlbLint ms",11} {"compiler ms",12} {"share %",8} {"without ms",11}");
        var inServer = Compile(projects, warm: true, Warming + runs);
        Print(inServer, "server, 1st", 0, 1);
        Print(inServer, $"server, 2-{Warming}", 1, Warming - 1);
        Print(inServer, "server, warm", Warming, runs);
        Print(Compile(projects, warm: false, runs), "alone", 0, runs);
    }

    private static List<(string Name, List<(Compilation With, Compilation Without)> Compilations)> Compile(List<(string Name, GeneratedProject Project)> projects, bool warm, int times)
    {
        var compilations = projects.ConvertAll(project => (project.Name, Compilations: new List<(Compilation, Compilation)>()));
        for (var time = 0; time < times; time++)
        {
            foreach (var ((_, project), (_, measured)) in projects.Zip(compilations))
            {
                measured.Add((project.Compile(warm, withPackage: true), project.Compile(warm, withPackage: false)));
            }
        }

        return compilations;
    }

    private static void Print(List<(string Name, List<(Compilation With, Compilation Without)> Compilations)> projects, string compiler, int first, int count)
    {
        foreach (var (name, compilations) in projects)
        {
            var measured = compilations.GetRange(first, count);
            var own = Median(measured.Select(one => one.With.AnalyzerMilliseconds));
            var whole = Median(measured.Select(one => one.With.Milliseconds));
            var share = Median(measured.Select(one => 100 * one.With.AnalyzerMilliseconds / one.With.Milliseconds));
            var without = Median(measured.Select(one => one.Without.Milliseconds));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-26} {compiler,-14} {own,11:0} {whole,12:0} {share,8:0.0} {without,11:0}"));
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
