namespace AlbLint.CloudFormation;

/// <summary>What a first look at a template's text shows; nothing is parsed.</summary>
/// <param name="Path">The path that findings show, with <c>/</c>.</param>
/// <param name="Imports">Whether it may import values from other stacks.</param>
/// <param name="Exports">Whether it may export values to other stacks.</param>
/// <param name="Nests">Whether it may have nested stacks.</param>
public sealed record TemplateMarks(string Path, bool Imports, bool Exports, bool Nests)
{
    /// <summary>The marks of a text.</summary>
    public static TemplateMarks Of(string path, string text) => new(
        path,
        text.Contains("ImportValue"),
        text.Contains("Export"),
        text.Contains("AWS::CloudFormation::Stack") || text.Contains("AWS::Serverless::Application"));

    /// <summary>The directory in the path, with its last <c>/</c>.</summary>
    internal string Directory => Path.Substring(0, Path.LastIndexOf('/') + 1);
}
