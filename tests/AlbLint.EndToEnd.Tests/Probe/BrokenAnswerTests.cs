using AlbLint.EndToEnd.Tests.Kestrel;

namespace AlbLint.EndToEnd.Tests.Probe;

/// <summary>What Kestrel sends when a program is at fault, the probe names with the rule that finds it in the code.</summary>
public sealed class BrokenAnswerTests
{
    /// <summary>A reason phrase with a line break makes a header more: on the wire nothing is wrong with it.</summary>
    private static readonly IEnumerable<string> Named = ResponsePrograms.All.Where(program => program.Value.Rule != "ALB4005").Select(program => program.Key);

    [Fact]
    public async Task The_rule_is_that_of_the_code()
    {
        var wrong = new List<string>();
        await Parallel.ForEachAsync(Named, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (name, _) =>
        {
            var (program, _, rule) = ResponsePrograms.All[name];
            await using var web = await RunningWeb.Start(program);
            var probing = await Probing.Of($"http://127.0.0.1:{web.Program.Ports.First}/", 1, "--matcher", "100-999");
            var rules = probing.Findings.Where(finding => !finding.StartsWith("info", StringComparison.Ordinal)).Select(finding => finding.Split(' ').ElementAtOrDefault(2)).Distinct();
            if (!rules.SequenceEqual(rule is null ? [] : [rule]))
            {
                lock (wrong)
                {
                    wrong.Add($"{name}: {rule ?? "nothing"} expected, got {string.Join(", ", probing.Findings)}");
                }
            }
        });
        Assert.Empty(wrong);
    }
}
