using AlbLint.Servers.Dockerfiles;
using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>What a Dockerfile makes of the files of the image that it begins with.</summary>
/// <param name="image">The image that it builds.</param>
/// <param name="files">The files of the build context.</param>
internal sealed class ImageContent(BuiltImage image, BuildFiles files)
{
    /// <summary>The file at an absolute path, as copied.</summary>
    public ImageFile FileAt(string path)
    {
        foreach (var source in image.SourcesOf(path))
        {
            if (source.Length == 0)
            {
                return ImageFile.Unknown;
            }

            if (files.Read(source) is { } file)
            {
                return new ImageFile(file, IsShipped: false);
            }
        }

        return ImageFile.Shipped;
    }

    /// <summary>Whether nothing is copied over a folder.</summary>
    public bool Keeps(string folder) => !image.Copies.Any(copy => ImagePath.Overlap(copy.Destination, folder));

    /// <summary>Whether a command of RUN has a text in it; spaces around it may be the command's ends.</summary>
    public bool IsInScript(string text) => image.Scripts.Any(script => $" {script.Replace('\n', ' ')} ".IndexOf(text, StringComparison.Ordinal) >= 0);

    /// <summary>A path of a command as an absolute one; null when where the command runs is not known.</summary>
    public string? Absolute(string path) => image.Absolute(path);
}

/// <summary>The file at a path in a container.</summary>
/// <param name="Copied">The file of the build context that certainly is there; null for any other.</param>
/// <param name="IsShipped">Whether nothing has replaced or changed what the image has there.</param>
internal sealed record ImageFile(SourceFile? Copied, bool IsShipped)
{
    /// <summary>What the image below has there, if it has anything.</summary>
    public static readonly ImageFile Shipped = new(null, IsShipped: true);

    /// <summary>It may be anything.</summary>
    public static readonly ImageFile Unknown = new(null, IsShipped: false);
}
