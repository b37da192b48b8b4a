namespace AlbLint.Servers.Dockerfiles;

/// <summary>An image that a Dockerfile builds, as far as it decides which server runs in it.</summary>
/// <param name="Environment">What it starts, and with what.</param>
/// <param name="Copies">What COPY and ADD put into it, in order.</param>
/// <param name="Scripts">The commands of RUN.</param>
/// <param name="WorkingDirectory">Where its command runs; empty when that is left to the image below.</param>
public sealed record BuiltImage(HostEnvironment Environment, IReadOnlyList<CopiedPath> Copies, IReadOnlyList<string> Scripts, string WorkingDirectory)
{
    /// <summary>The path in the build context of a file in the image; null when it comes from elsewhere, or is not put there at all.</summary>
    /// <param name="path">The absolute path in the image.</param>
    public string? SourceOf(string path) => SourcesOf(path).FirstOrDefault() is { Length: > 0 } found ? found : null;

    /// <summary>The paths in the build context that a file in the image may come from, the last copied first; empty for one that comes from elsewhere.</summary>
    /// <param name="path">The absolute path in the image.</param>
    public IEnumerable<string> SourcesOf(string path) => Copies.Reverse().Select(copy => copy.SourceOf(path)).OfType<string>();

    /// <summary>A path of a command as an absolute one; null when where the command runs is not known.</summary>
    public string? Absolute(string path) => path.StartsWith("/", StringComparison.Ordinal) ? path : WorkingDirectory.Length == 0 ? null : ImagePath.Join(WorkingDirectory, path);
}

/// <summary>Something that is copied into an image.</summary>
/// <param name="Source">The path in the build context, without <c>/</c> at its ends, empty for all of it; null when it comes from another stage, image or address.</param>
/// <param name="Destination">The absolute path in the image; with <c>/</c> at its end for a directory.</param>
public sealed record CopiedPath(string? Source, string Destination)
{
    /// <summary>The path in the build context that a path in the image may come from; empty when it comes from elsewhere, null when this does not put it there.</summary>
    public string? SourceOf(string path)
    {
        var folder = Destination.TrimEnd('/') + "/";
        var name = Source?.Substring(Source.LastIndexOf('/') + 1);
        return path == Destination ? Source ?? ""
            : !path.StartsWith(folder, StringComparison.Ordinal) ? null
            : Source is null ? ""
            : path == folder + name && name!.IndexOf('.') > 0 ? Source // a folder that the image has may be named without its slash
            : ImagePath.Join(Source, path.Substring(folder.Length));
    }
}

/// <summary>Paths in images and build contexts, which have <c>/</c> whatever the system.</summary>
internal static class ImagePath
{
    /// <summary>Whether one of two absolute paths is, or is in, the other.</summary>
    public static bool Overlap(string path, string other)
    {
        path = path.TrimEnd('/') + "/";
        other = other.TrimEnd('/') + "/";
        return path.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(path, StringComparison.Ordinal);
    }

    /// <summary>A path below another one, without <c>.</c> and <c>..</c>.</summary>
    public static string Join(string folder, string path)
    {
        var parts = new List<string>();
        foreach (var part in (folder + "/" + path).Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "." or ".."))
            {
                parts.Add(part);
            }
        }

        return (folder.StartsWith("/", StringComparison.Ordinal) ? "/" : "") + string.Join("/", parts);
    }
}
