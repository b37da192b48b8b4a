using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers.Dockerfiles;

/// <summary>
/// Reads what an image that a Dockerfile builds starts its application with: the last stage with all that it inherits, arguments with their
/// defaults. EXPOSE decides nothing, so it is not read. Nothing that can be written makes it throw.
/// See https://docs.docker.com/reference/dockerfile/
/// </summary>
public static class DockerfileReader
{
    private static readonly HashSet<string> Instructions = new(StringComparer.Ordinal)
    {
        "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL", "MAINTAINER", "ONBUILD", "RUN", "SHELL", "STOPSIGNAL", "USER",
        "VOLUME", "WORKDIR",
    };

    /// <summary>What the last stage starts with; null when the file is no Dockerfile that builds.</summary>
    public static HostEnvironment? Read(SourceFile file) => LastStage(file)?.Environment;

    /// <summary>What the last stage starts with and is made of; null when the file is no Dockerfile that builds.</summary>
    public static BuiltImage? ReadImage(SourceFile file) => LastStage(file)?.Image;

    private static Stage? LastStage(SourceFile file)
    {
        var global = new Dictionary<string, Setting<string>>(StringComparer.Ordinal);
        var named = new Dictionary<string, Stage>(StringComparer.OrdinalIgnoreCase);
        Stage? stage = null;
        foreach (var instruction in InstructionSplitter.Split(file))
        {
            if (!Instructions.Contains(instruction.Keyword))
            {
                return null;
            }

            if (instruction.Keyword == "FROM")
            {
                if (Begin(instruction, global, named) is not { } next)
                {
                    return null;
                }

                stage = next;
            }
            else if (stage is not null)
            {
                stage.Read(instruction);
            }
            else if (instruction.Keyword == "ARG")
            {
                Stage.ReadArguments(instruction, global, (word, place) => Expand(instruction, word, place, global));
            }
            else
            {
                return null;
            }
        }

        return stage;
    }

    /// <summary>FROM [--platform=...] image [AS name]: https://docs.docker.com/reference/dockerfile/#from</summary>
    private static Stage? Begin(Instruction instruction, Dictionary<string, Setting<string>> global, Dictionary<string, Stage> named)
    {
        var text = instruction.Text;
        var words = instruction.Words()?.SkipWhile(word => text.Substring(word.Start, word.End - word.Start).StartsWith("--", StringComparison.Ordinal)).ToList();
        if (words is not { Count: 1 or 3 } || (words.Count == 3 && !Is(words[1], "AS")))
        {
            return null;
        }

        var image = Expand(instruction, Word(words[0]), instruction.PlaceOf(words[0].Start, words[0].End), global);
        var stage = new Stage(image, image.IsKnown && named.TryGetValue(image.Value, out var below) ? below : null, global);
        if (words.Count == 3)
        {
            named[Word(words[2])] = stage;
        }

        return stage;

        string Word((int Start, int End) word) => text.Substring(word.Start, word.End - word.Start);

        bool Is((int Start, int End) word, string expected) => Word(word).Equals(expected, StringComparison.OrdinalIgnoreCase);
    }

    private static Setting<string> Expand(Instruction instruction, string word, Place place, Dictionary<string, Setting<string>> arguments) =>
        new Expansion(instruction.Escape, name => arguments.TryGetValue(name, out var value) ? value : null).Of(word, place);
}
