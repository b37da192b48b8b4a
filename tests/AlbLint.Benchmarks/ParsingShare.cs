using AlbLint.CloudFormation;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Rules;
using AlbLint.Text;
using BenchmarkDotNet.Attributes;

namespace AlbLint.Benchmarks;

/// <summary>What checking costs over reading the text alone, with the same reader in the same run. The column Ratio is the figure.</summary>
[MemoryDiagnoser]
public class ParsingShare
{
    private SourceFile _file = null!;

    [Params("json", "yaml")]
    public string Format { get; set; } = "";

    [GlobalSetup]
    public void Read() => _file = Format == "json" ? Inputs.CdkTemplate() : Inputs.YamlTemplate();

    [Benchmark(Baseline = true)]
    public object Parse() => TemplateParser.Parse(_file);

    [Benchmark]
    public object Check() => new Linter().Lint(DeploymentReader.Read([new TemplateInput(_file)], new ReadOptions()).Deployments);
}
