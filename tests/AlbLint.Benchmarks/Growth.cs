using AlbLint.CloudFormation;
using AlbLint.Rules;
using AlbLint.Text;
using BenchmarkDotNet.Attributes;

namespace AlbLint.Benchmarks;

/// <summary>A template with the resources of the CDK template 1, 2, 4, 8 and 13 times (481 resources): time and memory at most double with them.</summary>
[MemoryDiagnoser]
public class Growth
{
    private SourceFile _file = null!;

    [Params(1, 2, 4, 8, 13)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Read() => _file = Inputs.Repeated(Times);

    [Benchmark]
    public object Check() => new Linter().Lint(DeploymentReader.Read([new TemplateInput(_file)], new ReadOptions()).Deployments);
}
