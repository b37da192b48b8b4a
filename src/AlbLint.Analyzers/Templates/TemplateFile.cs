using AlbLint.CloudFormation;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Findings;
using AlbLint.Rules;
using AlbLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.Analyzers.Templates;

/// <summary>An additional file that may be a template.</summary>
internal sealed class TemplateFile
{
    public TemplateFile(string path, SourceText text, bool isNamed)
    {
        Text = text;
        Path = path;
        IsNamed = isNamed;
        Source = new SourceFile(TemplatePath.Normalize(path.Replace('\\', '/')), text.ToString());
        IsTemplate = text.Length <= TemplateParser.MaxLength && (isNamed ? TemplateSniffer.MayBeTemplate(Source.Content) : TemplateSniffer.IsTemplate(Source.Content));
    }

    /// <summary>The text as the compiler has it; the same object as long as nobody changes the file.</summary>
    public SourceText Text { get; }

    /// <summary>Whether the project names it as a template, so that it has to be one.</summary>
    public bool IsNamed { get; }

    /// <summary>Whether it is to be checked.</summary>
    public bool IsTemplate { get; }

    /// <summary>The path as the compiler has it.</summary>
    public string Path { get; }

    /// <summary>The same text, under the path as templates write it: with <c>/</c>, without <c>.</c> and <c>..</c>.</summary>
    public SourceFile Source { get; }

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
