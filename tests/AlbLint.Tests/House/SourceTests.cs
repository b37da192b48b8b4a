using AlbLint.Tests.Kit;

namespace AlbLint.Tests.House;

/// <summary>Files are short enough to be read whole, and the top level is a table of contents.</summary>
public sealed class SourceTests
{
    private static readonly string[] TopLevel =
        ["src", "tests", "rules", "AlbLint.sln", "README.md", "Directory.Build.targets", "LICENSE", "CHANGELOG.md"];

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Assert.DoesNotContain(Repository.SourceFiles("src").Concat(Repository.SourceFiles("tests")), file => LineCount(file) > 300);

    [Fact]
    public void Half_of_the_files_in_src_have_60_lines_at_most()
    {
        var counts = Repository.SourceFiles("src").Select(LineCount).Order().ToList();

        Assert.InRange(counts[counts.Count / 2], 1, 60);
    }

    [Fact]
    public void The_top_level_holds_only_what_people_look_for_first() => Assert.Empty(
        from entry in new DirectoryInfo(Repository.Root).EnumerateFileSystemInfos()
        where !entry.Name.StartsWith('.') && !TopLevel.Contains(entry.Name)
        select entry.Name);

    private static int LineCount(string file) => File.ReadLines(Path.Combine(Repository.Root, file)).Count();
}
