using AlbLint.Cli.Inputs;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Findings;
using AlbLint.Text;

namespace AlbLint.Cli.Projects;

/// <summary>Which constructs make what stands where in the templates of a cloud assembly.</summary>
/// <param name="files">The templates.</param>
internal sealed class SynthesizedResources(IEnumerable<InputFile> files)
{
    private readonly Dictionary<string, InputFile> _files = files.ToDictionary(file => file.ShownPath, StringComparer.Ordinal);
    private readonly Dictionary<SourceFile, IReadOnlyList<MappingEntry>> _resources = [];

    /// <summary>The constructs that a finding rests on; null when one of its places is in none.</summary>
    public IReadOnlyList<string>? Constructs(Finding finding)
    {
        var paths = finding.Related.Select(related => related.Place).Prepend(finding.Place).Select(PathAt).ToList();
        return paths.Contains(null) ? null : [.. paths.OfType<string>().Distinct()];
    }

    private string? PathAt(Place place)
    {
        if (!_files.TryGetValue(place.File.Path, out var file))
        {
            return null;
        }

        if (!_resources.TryGetValue(place.File, out var resources))
        {
            _resources.Add(place.File, resources = (TemplateParser.Parse(place.File).Root?["Resources"] as MappingNode)?.Entries ?? []);
        }

        var resource = resources.FirstOrDefault(entry => entry.Key.Range.Start <= place.Range.Start && place.Range.Start < entry.Value.Range.End);
        return resource is null ? null
            : file.ConstructPaths?.GetValueOrDefault(resource.Key.Text) ?? (((resource.Value as MappingNode)?["Metadata"] as MappingNode)?["aws:cdk:path"] as ScalarNode)?.Text;
    }
}
