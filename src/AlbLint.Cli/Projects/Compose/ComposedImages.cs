using AlbLint.Cli.Commands;
using AlbLint.Cli.Inputs;
using AlbLint.Model;
using AlbLint.Servers;

namespace AlbLint.Cli.Projects.Compose;

/// <summary>
/// The images that Compose files build and give a name. A container of that very image, tag included, runs what the directory has. Where two builds give one name
/// to different things, nobody knows which of them was published.
/// </summary>
internal sealed class ComposedImages
{
    private readonly Dictionary<ImageName, BuildContext> _contexts = [];

    /// <param name="files">The Compose files.</param>
    /// <param name="surroundings">Where files are.</param>
    public ComposedImages(IEnumerable<InputFile> files, Surroundings surroundings)
    {
        var services = files.SelectMany(file => ProjectSettings.Read(file.FullPath, surroundings) is { } text ? ComposeReader.Read(text, Path.GetDirectoryName(file.FullPath)!) : []);
        var builds = from service in services.GroupBy(service => (service.Project, service.Name))
                     let built = service.Where(part => part.IsBuilt).Select(part => part.Build).Distinct().ToList()
                     where built.Count > 0
                     from image in service.Select(part => part.Image).OfType<string>().Select(ImageName.Parse).Distinct()
                     where image is { Tag: not null, IsDockers: false }
                     select (Image: image, Build: built is [var only] ? only : null);
        foreach (var image in builds.GroupBy(build => build.Image, build => build.Build))
        {
            if (image.Distinct().ToList() is [{ } build] && BuildContext.Of(build, surroundings) is { } context)
            {
                _contexts.Add(image.Key, context);
            }
        }
    }

    /// <summary>Whether there are any.</summary>
    public bool Any => _contexts.Count > 0;

    /// <summary>What a container's image is built from; null when that is not known.</summary>
    public BuildContext? Of(Container? container) => Any && container is not null && container.Image.TryGet(out var image) ? _contexts.GetValueOrDefault(ImageName.Parse(image)) : null;
}
