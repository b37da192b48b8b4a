using AlbLint.Benchmarks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/AlbLint.Benchmarks -- --filter '*ParsingShare*'
// dotnet run -c Release --project tests/AlbLint.Benchmarks -- processes NATIVE_ALBLINT [RUNS]
if (args is ["processes", var native, .. var runs])
{
    WholeProcess.Run(native, runs is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 20);
}
else
{
    var results = DefaultConfig.Instance.WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "results"));
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, results);
}
