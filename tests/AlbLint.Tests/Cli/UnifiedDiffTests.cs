using AlbLint.Cli.Fixes;

namespace AlbLint.Tests.Cli;

public class UnifiedDiffTests
{
    [Fact]
    public void Equal_texts_have_none() => Assert.Equal("", UnifiedDiff.Of("a", "1\n2\n", "1\n2\n"));

    [Fact]
    public void Changes_that_are_far_apart_have_hunks_of_their_own() => Assert.Equal(
        """
        --- a/f
        +++ b/f
        @@ -1,4 +1,4 @@
        -1
        +one
         2
         3
         4
        @@ -10,3 +10,4 @@
         10
         11
         12
        +13

        """, UnifiedDiff.Of("f", Numbers(12), "one" + Numbers(12)[1..] + "13\n"));

    [Fact]
    public void Changes_that_are_near_share_one() => Assert.Contains(
        "@@ -1,8 +1,7 @@\n-1\n+one\n 2\n 3\n 4\n-5\n 6\n 7\n 8\n", UnifiedDiff.Of("f", Numbers(12), "one" + Numbers(12)[1..].Replace("5\n", "")));

    [Fact]
    public void A_missing_line_break_at_the_end_is_told() => Assert.EndsWith(
        "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n", UnifiedDiff.Of("f", "a\nb", "a\nc"));

    [Fact]
    public void Lines_into_an_empty_file_come_after_line_0() => Assert.EndsWith("@@ -0,0 +1 @@\n+a\n", UnifiedDiff.Of("f", "", "a\n"));

    private static string Numbers(int count) => string.Concat(Enumerable.Range(1, count).Select(number => number + "\n"));
}
