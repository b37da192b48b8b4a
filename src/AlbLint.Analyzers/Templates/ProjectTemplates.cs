using System.Runtime.CompilerServices;
using AlbLint.CloudFormation;
using AlbLint.CloudFormation.Links;
using AlbLint.CSharp.Joining;
using AlbLint.Findings;
using AlbLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.Analyzers.Templates;

/// <summary>The templates of a compilation: those that belong together read together, all others each for itself.</summary>
internal sealed class ProjectTemplates
{
    /// <summary>While somebody types C#, each compilation has the same templates again.</summary>
    private static readonly ConditionalWeakTable<SourceText, ProjectTemplates> Known = new();

    private readonly IReadOnlyList<TemplateFile> _files;
    private readonly Dictionary<string, TemplateFile> _bySource;

    private ProjectTemplates(IReadOnlyList<TemplateFile> files)
    {
        _files = files;
        _bySource = files.ToDictionary(file => file.Source.Path);
        Reads = new TemplateUnits([.. files.Where(file => file.IsTemplate)], _bySource).Read();
        Linked = new LinkedTemplates(Reads, file => _bySource[file.Path].IsNamed, [.. files.Select(file => file.Link).OfType<ApplicationLink>()]);
        Faults = [.. files.Select(file => file.Fault).OfType<Finding>(), .. Linked.Sites.Faults];
    }

    /// <summary>What was read.</summary>
    public IReadOnlyList<TemplateRead> Reads { get; }

    /// <summary>Those that the project names as its own.</summary>
    public LinkedTemplates Linked { get; }

    /// <summary>What is wrong with what the project says of them.</summary>
    public IReadOnlyList<Finding> Faults { get; }

    /// <summary>Whether a file is one of them.</summary>
    public bool Has(SourceFile file) => _bySource.TryGetValue(file.Path, out var template) && (template.IsTemplate || template.IsNamed);

    /// <summary>The compiler's path of a file.</summary>
    public string PathOf(SourceFile file) => _bySource.TryGetValue(file.Path, out var template) ? template.Path : file.Path;

    /// <summary>The templates among files; kept as long as the text of the first of them is.</summary>
    public static ProjectTemplates Of(IReadOnlyList<TemplateFile> files)
    {
        if (files.Count == 0)
        {
            return new ProjectTemplates(files);
        }

        lock (Known)
        {
            if (Known.TryGetValue(files[0].Text, out var known) && known.IsOf(files))
            {
                return known;
            }

            var templates = new ProjectTemplates(files);
            Known.Remove(files[0].Text);
            Known.Add(files[0].Text, templates);
            return templates;
        }
    }

    private bool IsOf(IReadOnlyList<TemplateFile> files) => files.Count == _files.Count
        && files.Zip(_files, (one, other) => ReferenceEquals(one.Text, other.Text) && one.Path == other.Path && one.Item == other.Item).All(same => same);
}
