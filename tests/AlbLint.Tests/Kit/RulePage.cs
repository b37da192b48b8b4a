namespace AlbLint.Tests.Kit;

/// <summary>A page of rules/, split into its sections and fenced blocks.</summary>
/// <param name="File">Where it is.</param>
/// <param name="Title">The first line, without the hash.</param>
/// <param name="Sections">The sections in order.</param>
/// <param name="Blocks">The fenced blocks in order.</param>
internal sealed record RulePage(string File, string Title, IReadOnlyList<PageSection> Sections, IReadOnlyList<PageBlock> Blocks)
{
    /// <summary>The id in the file's name.</summary>
    public string Id => Path.GetFileNameWithoutExtension(File);

    /// <summary>The examples of the section Bad.</summary>
    public IEnumerable<PageExample> Bad => PageExample.In([.. Blocks.Where(block => block.Section == "Bad")]);

    /// <summary>The examples of the section Good.</summary>
    public IEnumerable<PageExample> Good => PageExample.In([.. Blocks.Where(block => block.Section == "Good")]);

    /// <summary>Reads a page.</summary>
    public static RulePage Read(string file)
    {
        var lines = System.IO.File.ReadAllText(file).Split('\n');
        var sections = new List<PageSection>();
        var blocks = new List<PageBlock>();
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, "```", i + 1);
                Assert.True(end > 0, $"{file}({i + 1}): the block has no end");
                blocks.Add(new PageBlock(sections.LastOrDefault()?.Name ?? "", lines[i][3..], i + 1, lines[(i + 1)..end]));
                i = end;
            }
            else if (lines[i].StartsWith('#'))
            {
                sections.Add(new PageSection(lines[i].TrimStart('#', ' '), []));
            }
            else if (sections.Count > 0 && lines[i].Trim().Length > 0)
            {
                sections[^1].Lines.Add(lines[i]);
            }
        }

        return new RulePage(file, lines[0].TrimStart('#', ' '), sections, blocks);
    }

    /// <summary>Writes other contents into blocks.</summary>
    public void Rewrite(IReadOnlyDictionary<PageBlock, string> contents)
    {
        var lines = System.IO.File.ReadAllText(File).Split('\n').ToList();
        foreach (var (block, content) in contents.OrderByDescending(pair => pair.Key.FirstLine))
        {
            lines.RemoveRange(block.FirstLine, block.Lines.Length);
            lines.InsertRange(block.FirstLine, content.Split('\n'));
        }

        System.IO.File.WriteAllText(File, string.Join('\n', lines));
    }
}

/// <summary>A section of a page: its name and the lines outside of blocks that are not empty.</summary>
internal sealed record PageSection(string Name, List<string> Lines);

/// <summary>A fenced block of a page.</summary>
/// <param name="Section">The section it stands in.</param>
/// <param name="Language">What follows the fence: yaml, json, csharp, "csharp cdk", "json appsettings.json", "yaml template.yaml", dockerfile or text.</param>
/// <param name="FirstLine">Index of its first line in the file.</param>
/// <param name="Lines">The lines between the fences.</param>
internal sealed record PageBlock(string Section, string Language, int FirstLine, string[] Lines)
{
    /// <summary>The text between the fences.</summary>
    public string Content => string.Join('\n', Lines);

    /// <inheritdoc/>
    public override string ToString() => $"the block at line {FirstLine}";
}
