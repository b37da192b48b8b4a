using System.Diagnostics;
using AlbLint.Cli.Inputs;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli.Inputs;

public class IgnoreRulesTests
{
    private static readonly string[] Paths =
    [
        "a.yaml", "b.yaml", "keep.yaml", "build/x.yaml", "build/deep/y.yaml", "docs/build", "src/build/z.yaml", "src/a.yaml", "src/keep.yaml", "src/lib/out/q.yaml",
        "#x", "!x", "sp ace", "end ", "t1.json", "t9.json", "tx.json", "foo/bar/baz.yaml", "foo/baz.yaml", "deep/foo/a/b/baz.yaml", "star*.txt",
    ];

    [Theory]
    [InlineData("*.yaml", "")]
    [InlineData("*.yaml\n!keep.yaml", "")]
    [InlineData("/a.yaml", "")]
    [InlineData("build/", "")]
    [InlineData("build", "!build")]
    [InlineData("/build\n", "*.yaml\n!keep.yaml\n")]
    [InlineData("src/**/out", "")]
    [InlineData("**/baz.yaml", "")]
    [InlineData("foo/**", "")]
    [InlineData("foo/*\n!foo/bar/", "")]
    [InlineData("foo/**/baz.yaml", "")]
    [InlineData("t[0-9].json", "")]
    [InlineData("t[!0-9].json", "")]
    [InlineData("\\#x\n\\!x", "")]
    [InlineData("# a comment\nsp*  \nend\\ ", "")]
    [InlineData("star\\*.txt\n?.yaml", "")]
    [InlineData("*\n!*/\n!*.json", "")]
    [InlineData("src\n!src/keep.yaml", "")]
    public void What_is_ignored_is_what_git_ignores(string root, string inSource)
    {
        using var workspace = new Workspace();
        Git(workspace.Root, "", "init", "-q");
        foreach (var path in Paths)
        {
            workspace.Write(path, "x");
        }

        workspace.Write(".gitignore", root);
        workspace.Write("src/.gitignore", inSource);
        var rules = new IgnoreRules(workspace.Root);
        Assert.Equal(
            Git(workspace.Root, string.Join('\0', Paths), "check-ignore", "-z", "--stdin", "--no-index").Split('\0', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            Paths.Where(path => IsLeftOut(rules, workspace.Root, path)).Order(StringComparer.Ordinal));
    }

    // Below a directory that is left out nothing is looked at.
    private static bool IsLeftOut(IgnoreRules rules, string root, string path)
    {
        var names = path.Split('/');
        return Enumerable.Range(1, names.Length).Any(count => rules.Ignores(Path.Combine([root, .. names[..count]]), count < names.Length));
    }

    private static string Git(string directory, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = directory, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        git.StandardInput.Write(input);
        git.StandardInput.Close();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }
}
