using AlbLint.Tests.Kit;
using Microsoft.CodeAnalysis.CSharp;

namespace AlbLint.Tests.Analyzers;

/// <summary>An editor asks while code is typed: whatever is missing from the samples, it gets an answer and no analyzer has crashed.</summary>
public sealed class MissingTokenTests
{
    private static readonly string Samples = Path.Combine(Repository.Root, "tests", "samples");

    [Fact]
    public async Task No_analyzer_crashes_when_any_token_of_a_sample_is_missing()
    {
        var count = 0;
        foreach (var file in Repository.SourceFiles("tests/samples"))
        {
            var code = File.ReadAllText(Path.Combine(Repository.Root, file));
            foreach (var token in CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0))
            {
                // Editor.DiagnosticsInSource fails on AD0001, which is how the compiler tells of an analyzer that has thrown.
                await Project(code.Remove(token.SpanStart, token.Span.Length)).DiagnosticsInSource();
                count++;
            }
        }

        Assert.InRange(count, 500, int.MaxValue);
    }

    [Fact]
    public async Task The_whole_sample_has_its_findings() => Assert.Equal(
        ["ALB3001", "ALB3001", "ALB4003"],
        (await Project(File.ReadAllText(Path.Combine(Samples, "web", "Program.cs"))).DiagnosticsInSource()).Select(diagnostic => diagnostic.Id));

    private static Editor Project(string code) => new Editor(code, File.ReadAllText(Path.Combine(Samples, "web", "OrderBook.cs")))
        .With("appsettings.json", File.ReadAllText(Path.Combine(Samples, "web", "appsettings.json")))
        .WithTemplate("orders.yaml", File.ReadAllText(Path.Combine(Samples, "orders.yaml")));
}
