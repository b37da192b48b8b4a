namespace AlbLint.Benchmarks.CompileShare;

/// <summary>A project of 200 files, the same in every run.</summary>
internal abstract class GeneratedProject
{
    /// <summary>How many files of code it has.</summary>
    protected const int Files = 200;

    private readonly Workshop _workshop;
    private readonly string _directory;

    protected GeneratedProject(Workshop workshop, string name, string project)
    {
        _workshop = workshop;
        _directory = workshop.NewDirectory(name);
        Write("Shop.csproj", project);
        Write("Directory.Build.targets", """
            <Project>
              <Target Name="LeaveOutThePackage" BeforeTargets="CoreCompile" Condition="'$(WithPackage)' == 'false'">
                <ItemGroup>
                  <Analyzer Remove="@(Analyzer)" Condition="$([System.String]::new('%(Filename)').StartsWith('AlbLint.'))" />
                </ItemGroup>
              </Target>
            </Project>
            """);
    }

    /// <summary>Compiles everything anew.</summary>
    /// <param name="warm">Whether in the compiler server.</param>
    /// <param name="withPackage">Whether with the package's analyzers.</param>
    public Compilation Compile(bool warm, bool withPackage)
    {
        var log = Path.Combine(_directory, "build.log");
        if (!Directory.Exists(Path.Combine(_directory, "obj")))
        {
            _workshop.Run(_directory, warm, "restore");
        }

        _workshop.Run(
            _directory, warm, "build", "--no-restore", "--no-incremental", "-nodeReuse:false", "-v:q",
            "-p:ReportAnalyzer=true", $"-p:WithPackage={withPackage}", $"-flp:v=d;performancesummary;logfile={log}");
        return Compilation.Of(File.ReadAllText(log));
    }

    protected void Write(string path, string text)
    {
        var file = Path.Combine(_directory, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
