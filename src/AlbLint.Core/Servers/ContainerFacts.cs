using AlbLint.Model;
using AlbLint.Servers.Dockerfiles;
using AlbLint.Servers.Files;
using AlbLint.Text;

namespace AlbLint.Servers;

/// <summary>What a container says about its server, prepared for the readers.</summary>
internal sealed class ContainerFacts
{
    private readonly Container _container;
    private readonly ImageContent? _content;

    /// <param name="container">The container, with what its image says where a Dockerfile builds it.</param>
    /// <param name="content">What that Dockerfile puts over the image that it begins with.</param>
    public ContainerFacts(Container container, ImageContent? content = null)
    {
        _container = container;
        _content = content;
        Image = container.Image.TryGet(out var image) ? ImageName.Parse(image) : null;
        Host = HostEnvironment.Of(container);
        Command = Words is { IsKnown: true } ? CommandLine.Parse(Words.Value) : null;
        Environment = new EnvironmentVariables(container);
    }

    private ContainerFacts(ContainerFacts facts, CommandLine command)
    {
        (_container, _content) = (facts._container, facts._content);
        (Image, Host, Environment, Command) = (facts.Image, facts.Host, facts.Environment, command);
    }

    public Place Place => _container.Place;

    /// <summary>Where the image is named, or would be.</summary>
    public Place ImagePlace => _container.Image.Place;

    /// <summary>What an app in it is started with.</summary>
    public HostEnvironment Host { get; }

    /// <summary>The image; null when it is not known.</summary>
    public ImageName? Image { get; }

    /// <summary>The words that override the image's own; null when nothing does.</summary>
    public Setting<IReadOnlyList<string>>? Words => Host.Words;

    /// <summary>The command that overrides the image's own; null when nothing does or it is not understood.</summary>
    public CommandLine? Command { get; }

    public EnvironmentVariables Environment { get; }

    /// <summary>Whether the container runs what the image runs by itself.</summary>
    public bool RunsImageDefault => Words is null;

    /// <summary>The same with more arguments of the command, where it is understood.</summary>
    public ContainerFacts With(params string[] arguments) => Command is null ? this : new(this, Command with { Arguments = [.. Command.Arguments, .. arguments] });

    /// <summary>
    /// Whether what the image brings in a folder certainly stays as it is: no volume covers it, nothing is copied over it, and no command that runs first, or builds
    /// the image, names it.
    /// </summary>
    /// <param name="folder">The absolute path.</param>
    /// <param name="others">Other words by which a command would get at what is in it.</param>
    public bool Keeps(string folder, params string[] others) =>
        IsUncovered(folder) && _content?.Keeps(folder) != false && !others.Append(folder).Any(MayChange);

    /// <summary>The file at an absolute path, or one in the directory that the command runs in.</summary>
    public ImageFile FileAt(string path) =>
        (path.StartsWith("/", StringComparison.Ordinal) ? path : _content?.Absolute(path)) is not { } full || !IsUncovered(full) || MayChange(full.Substring(full.LastIndexOf('/') + 1)) ? ImageFile.Unknown
        : _content?.FileAt(full) ?? ImageFile.Shipped;

    /// <summary>A value that the command states, at its place.</summary>
    public Setting<T> FromCommand<T>(T value) => Words!.Select(_ => value);

    /// <summary>A value of the command that could not be read.</summary>
    public Setting<T> UnknownFromCommand<T>(string reason) => Setting.Unknown<T>(reason, Words!.Place);

    private bool IsUncovered(string path) => _container.MountPaths.All(mount => mount.TryGet(out var at) && !ImagePath.Overlap(at, path));

    private bool MayChange(string word) => Command?.Before.IndexOf(word, StringComparison.Ordinal) >= 0 || _content?.IsInScript(word) == true;
}
