using AlbLint.CloudFormation.Syntax;
using AlbLint.Text;

namespace AlbLint.Cli.Projects.Compose;

/// <summary>
/// Reads which images a Compose file builds from which directories. Nothing else in it says anything of what is deployed: Amazon ECS has ports, environment and
/// commands from the task definition. See https://docs.docker.com/reference/compose-file/build/
/// </summary>
internal static class ComposeReader
{
    private const string Name = "compose";
    private const string Usual = "Dockerfile";

    // What else there is decides what is built with, or how the image is published, but not what is in it.
    private static readonly HashSet<string> Deciding = new(StringComparer.Ordinal) { "dockerfile_inline", "extends", "additional_contexts" };

    /// <summary>Whether a file is a Compose file by its name: docker-compose.yml, compose.prod.yaml, docker-compose-test.yml.</summary>
    public static bool IsNamed(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path.AsSpan());
        name = name.StartsWith("docker-", StringComparison.OrdinalIgnoreCase) ? name["docker-".Length..] : name;
        return name.StartsWith(Name, StringComparison.OrdinalIgnoreCase) && (name.Length == Name.Length || name[Name.Length] is '.' or '-')
            && Path.GetExtension(path.AsSpan()) is ".yml" or ".yaml";
    }

    /// <summary>The services of a file; none when it is no Compose file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="directory">Its directory, a full path.</param>
    public static IReadOnlyList<ComposeService> Read(SourceFile file, string directory)
    {
        var document = TemplateParser.Parse(file);
        return document.IsPartial || document.Root?["services"] is not MappingNode services ? []
            : [.. services.Entries.Where(service => service.Value is MappingNode).Select(service => Service(service.Key.Text, (MappingNode)service.Value, directory))];
    }

    private static ComposeService Service(string name, MappingNode service, string directory) => new(
        directory,
        name,
        service["extends"] is null ? Text(service["image"]) : null,
        service["build"] is not null,
        service["extends"] is not null ? null : service["build"] switch
        {
            ScalarNode context => Build(Text(context), Usual, null, "", directory),
            MappingNode build when !build.Entries.Any(entry => Deciding.Contains(entry.Key.Text)) => Build(build, directory),
            _ => null,
        });

    private static ComposeBuild? Build(MappingNode build, string directory) =>
        (build["dockerfile"] is null ? Usual : Text(build["dockerfile"])) is { } dockerfile && (build["target"] is null || Text(build["target"]) is not null)
            ? Build(build["context"] is null ? "." : Text(build["context"]), dockerfile, Text(build["target"]), Arguments(build["args"]), directory)
            : null;

    // A context may be an address of git; what is a directory shows when it is opened.
    private static ComposeBuild? Build(string? context, string dockerfile, string? target, string arguments, string directory)
    {
        if (context is null || context.Contains("://") || context.Contains('\0') || dockerfile.Contains('\0'))
        {
            return null;
        }

        var full = Path.GetFullPath(context, directory);
        return new ComposeBuild(full, Path.GetFullPath(dockerfile, full), target, arguments);
    }

    private static string? Text(TemplateNode? node) => node is ScalarNode { IsNull: false, Text.Length: > 0 } scalar ? ComposeText.Of(scalar.Text) : null;

    private static string Arguments(TemplateNode? arguments) => string.Join(' ', (arguments switch
    {
        MappingNode map => map.Entries.Select(entry => entry.Key.Text),
        SequenceNode list => list.Items.OfType<ScalarNode>().Select(item => item.Text.Split('=')[0]),
        _ => [],
    }).Order(StringComparer.Ordinal));
}
