using AlbLint.CloudFormation;
using AlbLint.CloudFormation.Links;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Findings;
using AlbLint.Rules;
using AlbLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.Analyzers.Templates;

/// <summary>An additional file that may be a template.</summary>
internal sealed class TemplateFile
{
    public TemplateFile(string path, SourceText text, TemplateItem? item)
    {
        Text = text;
        Path = path;
        Item = item;
        Source = new SourceFile(TemplatePath.Normalize(path.Replace('\\', '/')), text.ToString());
        IsTemplate = text.Length <= TemplateParser.MaxLength && (IsNamed ? TemplateSniffer.MayBeTemplate(Source.Content) : TemplateSniffer.IsTemplate(Source.Content));
    }

    /// <summary>The text as the compiler has it; the same object as long as nobody changes the file.</summary>
    public SourceText Text { get; }

    /// <summary>What the project says of it; null when it does not name it as a template.</summary>
    public TemplateItem? Item { get; }

    /// <summary>Whether the project names it as a template, so that it has to be one.</summary>
    public bool IsNamed => Item is not null;

    /// <summary>Whether it is to be checked.</summary>
    public bool IsTemplate { get; }

    /// <summary>The path as the compiler has it.</summary>
    public string Path { get; }

    /// <summary>The same text, under the path as templates write it: with <c>/</c>, without <c>.</c> and <c>..</c>.</summary>
    public SourceFile Source { get; }

    /// <summary>How the application is linked to it; null when it is not.</summary>
    public ApplicationLink? Link => IsTemplate && Item is { } item ? new ApplicationLink(Source, item.Workloads, item.ContainerName) : null;

    /// <summary>Why a named file is not checked; null when it is, or need not be.</summary>
    public Finding? Fault => IsTemplate || !IsNamed ? null : new Finding
    {
        Rule = SourceFaults.Unreadable,
        Message = Text.Length > TemplateParser.MaxLength
            ? "larger than 1 MB, the most that CloudFormation takes"
            : "not a CloudFormation template: no Resources at its top level",
        Place = new Place(Source, default),
        Why = "the project names it as a template, and nothing in it is checked",
        Do = "take it out of the AlbLintTemplate items of the project",
    };
}

/// <summary>An item of the project that names a template.</summary>
/// <param name="Workload">The logical ids of what runs the project's application, with commas between them; empty when that is left to be seen.</param>
/// <param name="Container">The name of the container that runs it; empty when that is left to be seen.</param>
internal sealed record TemplateItem(string Workload, string Container)
{
    /// <summary>The logical ids.</summary>
    public IReadOnlyList<string> Workloads => [.. Workload.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The name; null when none is given.</summary>
    public string? ContainerName => Container.Trim() is { Length: > 0 } name ? name : null;
}
