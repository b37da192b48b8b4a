using AlbLint.Rules;
using AlbLint.Runtime.Logs;

namespace AlbLint.Tests.Runtime.Logs;

public sealed class CauseInfoTests
{
    [Fact]
    public void Each_cause_is_told_at_its_place() => Assert.Equal(Enum.GetValues<Cause>(), CauseInfo.All.Select(info => info.Cause));

    [Fact]
    public void Each_rule_of_a_cause_exists() =>
        Assert.All(CauseInfo.All.SelectMany(info => info.Rules), rule => Assert.NotNull(RuleCatalog.Find(rule)));
}
