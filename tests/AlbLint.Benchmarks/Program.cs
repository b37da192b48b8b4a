using AlbLint.Benchmarks;
using AlbLint.Benchmarks.CompileShare;
using AlbLint.Benchmarks.Logs;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/AlbLint.Benchmarks -- --filter '*ParsingShare*'
// dotnet run -c Release --project tests/AlbLint.Benchmarks -- processes NATIVE_ALBLINT [RUNS]
// dotnet run -c Release --project tests/AlbLint.Benchmarks -- many NATIVE_ALBLINT
// dotnet run -c Release --project tests/AlbLint.Benchmarks -- compile-share [web|cdk|cdk-alb|console] [RUNS]
// dotnet run -c Release --project tests/AlbLint.Benchmarks -- logs MEGABYTES DIRECTORY
if (args is ["processes", var native, .. var runs])
{
    WholeProcess.Run(native, runs is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 20);
}
else if (args is ["many", var program])
{
    ManyTemplates.Run(program);
}
else if (args is ["compile-share", .. var compilations])
{
    CompileShare.Run(
        compilations.Select(argument => int.TryParse(argument, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0).FirstOrDefault(number => number > 0, 5),
        compilations.FirstOrDefault(argument => argument is "web" or "cdk" or "cdk-alb" or "console"));
}
else if (args is ["logs", var megabytes, var directory])
{
    return LogThroughput.Run(int.Parse(megabytes, System.Globalization.CultureInfo.InvariantCulture), directory);
}
else
{
    var results = DefaultConfig.Instance.WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "results"));
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, results);
}

return 0;
