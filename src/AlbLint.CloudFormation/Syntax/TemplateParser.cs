using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>Reads a template's text, JSON or YAML. Takes any input: it never throws, and time and memory stay in proportion to the text.</summary>
public static class TemplateParser
{
    /// <summary>Longest text that is read, in UTF-16 units: CloudFormation takes 1 MB, from S3
    /// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html). The bound also keeps the time
    /// that a hostile text can take below a second.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>Levels of mappings and lists that are read. The deepest of 194 real templates has 18, and the bound lets everything
    /// that walks a template do so recursively. A short form counts no level of its own, though its node has one more.</summary>
    public const int MaxDepth = 200;

    internal const string TooDeepMessage = "nested deeper than 200 levels, which no template needs; what is deeper is not read";

    /// <summary>Faults that are kept of one text.</summary>
    public const int MaxFaults = 100;

    /// <summary>Reads the template. What is wrong with it becomes a fault, and everything else is still read.</summary>
    public static TemplateDocument Parse(SourceFile file)
    {
        var faults = new FaultList(file);
        if (file.Content.Length > MaxLength)
        {
            faults.Add($"this file has {file.Content.Length} characters, and CloudFormation takes 1 MB at most: it is not read", new TextRange(0, 0));
            return new TemplateDocument(file, null, faults.ToArray(), isPartial: true, []);
        }

        return LooksLikeJson(file.Content) ? ReadJson(file) : YamlTemplateReader.Read(file);
    }

    private static bool LooksLikeJson(string text)
    {
        int at = 0;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length && text[at] is '{' or '[';
    }

    private static TemplateDocument ReadJson(SourceFile file)
    {
        var json = JsonTemplateReader.Read(file, out bool looksLikeYaml);
        if (looksLikeYaml && YamlTemplateReader.Read(file) is { IsPartial: false } yaml)
        {
            return yaml;
        }

        return json;
    }
}
