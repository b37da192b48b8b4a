using System.Globalization;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers.Dockerfiles;

/// <summary>What a build makes of a Dockerfile when it is given a target and arguments. See https://docs.docker.com/reference/cli/docker/buildx/build/</summary>
public static class DockerfileBuild
{
    /// <summary>The Dockerfile up to the end of the stage that is built, so that it is the last one; null when there is no such stage, or when arguments decide what is in it.</summary>
    /// <param name="file">The Dockerfile.</param>
    /// <param name="target">The stage's name, or its number from 0; null for the last one.</param>
    /// <param name="arguments">The names of the arguments that the build is given.</param>
    public static SourceFile? Of(SourceFile file, string? target, IEnumerable<string> arguments) =>
        (target is null ? file : Until(file, target)) is { } built && !arguments.Any(argument => DependsOn(built, argument)) ? built : null;

    /// <summary>The same for a build that a program describes; null also when it does not say enough.</summary>
    public static SourceFile? Of(SourceFile file, ImageBuild build) =>
        build is { Target: null or { IsKnown: true }, Arguments: { } arguments } ? Of(file, build.Target?.Value, arguments) : null;

    private static SourceFile? Until(SourceFile file, string target)
    {
        var number = 0;
        var isFound = false;
        foreach (var from in InstructionSplitter.Split(file).Where(instruction => instruction.Keyword == "FROM"))
        {
            if (isFound)
            {
                return new SourceFile(file.Path, file.Content.Substring(0, from.PlaceOf(0, 1).Range.Start));
            }

            isFound = Name(from).Equals(target, StringComparison.OrdinalIgnoreCase) || target == number.ToString(CultureInfo.InvariantCulture);
            number++;
        }

        return isFound ? file : null;
    }

    // What commands do while the image is built is not read anyway.
    private static bool DependsOn(SourceFile file, string argument) => InstructionSplitter.Split(file).Any(instruction =>
        instruction.Keyword != "RUN" && (instruction.Text.Contains("$" + argument) || instruction.Text.Contains("${" + argument)));

    private static string Name(Instruction from)
    {
        var words = from.Words()?.Select(word => from.Text.Substring(word.Start, word.End - word.Start)).ToList();
        return words is { Count: > 2 } && words[words.Count - 2].Equals("AS", StringComparison.OrdinalIgnoreCase) ? words[words.Count - 1] : "";
    }
}
