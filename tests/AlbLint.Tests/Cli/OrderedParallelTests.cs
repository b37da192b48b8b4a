using AlbLint.Cli.Commands;

namespace AlbLint.Tests.Cli;

public class OrderedParallelTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    public void Results_come_in_the_order_of_the_items(int count)
    {
        var items = Enumerable.Range(0, count).ToList();
        Assert.Equal(items.Select(item => item * 2), OrderedParallel.Select(items, item => item * 2));
    }

    [Fact]
    public void Not_all_results_wait_for_a_slow_reader()
    {
        var started = 0;
        using var results = OrderedParallel.Select(Enumerable.Range(0, 10_000).ToList(), _ => Interlocked.Increment(ref started)).GetEnumerator();
        Assert.True(results.MoveNext());
        Assert.True(Volatile.Read(ref started) < 1000);
    }
}
