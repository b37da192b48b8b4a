using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers.Dockerfiles;

/// <summary>What the instructions of a build stage put into its image.</summary>
internal sealed class StageContent
{
    // https://docs.docker.com/reference/dockerfile/#adding-local-tar-archives
    private static readonly string[] Archives = [".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst"];

    /// <param name="below">The content of the stage that it begins with; null for an image.</param>
    /// <param name="image">What is known of the image that it begins with.</param>
    public StageContent(StageContent? below, BaseImage? image)
    {
        Copies = [.. below?.Copies ?? []];
        Scripts = [.. below?.Scripts ?? []];
        WorkingDirectory = below?.WorkingDirectory ?? image?.WorkingDirectory ?? "";
    }

    /// <summary>What is copied, in order.</summary>
    public List<CopiedPath> Copies { get; }

    /// <summary>The commands that run.</summary>
    public List<string> Scripts { get; }

    /// <summary>The directory of WORKDIR; empty when it is not known.</summary>
    public string WorkingDirectory { get; private set; }

    public void Read(Instruction instruction, Func<string, Place, Setting<string>> expand)
    {
        switch (instruction.Keyword)
        {
            case "WORKDIR":
                // https://docs.docker.com/reference/dockerfile/#workdir
                var path = expand(instruction.Rest.Trim().Trim('"'), instruction.Place);
                WorkingDirectory = !path.IsKnown ? "" : path.Value.StartsWith("/", StringComparison.Ordinal) ? ImagePath.Join("/", path.Value)
                    : WorkingDirectory.Length == 0 ? "" : ImagePath.Join(WorkingDirectory, path.Value);
                break;
            case "RUN":
                Scripts.Add(instruction.Rest + "\n" + instruction.HereDocuments);
                break;
            case "COPY" or "ADD":
                Copy(instruction, expand);
                break;
        }
    }

    /// <summary>https://docs.docker.com/reference/dockerfile/#copy</summary>
    private void Copy(Instruction instruction, Func<string, Place, Setting<string>> expand)
    {
        var words = ExecForm.Read(instruction.Rest)?.ToList()
            ?? instruction.Words()?.Select(word => instruction.Text.Substring(word.Start, word.End - word.Start)).ToList() ?? [];
        var isOther = words.Any(word => word.StartsWith("--from", StringComparison.Ordinal));
        var paths = words.Where(word => !word.StartsWith("--", StringComparison.Ordinal)).Select(word => expand(word.Trim('"'), instruction.Place)).ToList();
        if (paths.Count < 2 || !paths[paths.Count - 1].TryGet(out var destination) || (WorkingDirectory.Length == 0 && !destination.StartsWith("/", StringComparison.Ordinal)))
        {
            Copies.Add(new CopiedPath(null, "/")); // it may be anything, anywhere
            return;
        }

        var isFolder = destination.EndsWith("/", StringComparison.Ordinal) || destination is "." or "./" || paths.Count > 2;
        var full = ImagePath.Join(destination.StartsWith("/", StringComparison.Ordinal) ? "/" : WorkingDirectory, destination) + (isFolder ? "/" : "");
        foreach (var source in paths.Take(paths.Count - 1))
        {
            var isPlain = source.IsKnown && !isOther && source.Value.IndexOfAny(['*', '?', '[', '<', ':']) < 0
                && !(instruction.Keyword == "ADD" && Archives.Any(ending => source.Value.EndsWith(ending, StringComparison.Ordinal)));
            Copies.Add(new CopiedPath(isPlain ? ImagePath.Join("", source.Value) : null, full));
        }
    }
}
