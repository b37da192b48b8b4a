using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers;

/// <summary>What a container says about its server, prepared for the readers.</summary>
internal sealed class ContainerFacts
{
    private readonly Container _container;

    public ContainerFacts(Container container)
    {
        _container = container;
        Image = container.Image.TryGet(out var image) ? ImageName.Parse(image) : null;
        Host = HostEnvironment.Of(container);
        Command = Words is { IsKnown: true } ? CommandLine.Parse(Words.Value) : null;
        Environment = new EnvironmentVariables(container);
    }

    private ContainerFacts(ContainerFacts facts, CommandLine command)
    {
        _container = facts._container;
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
    /// Whether what the image brings at a path certainly stays as it is: no volume covers it, and no shell script that runs first touches
    /// it.
    /// </summary>
    public bool Keeps(string path) =>
        _container.MountPaths.All(mount => mount.TryGet(out var at) && !Inside(at, path) && !Inside(path, at))
        && (Command is null || Command.Before.IndexOf(path, StringComparison.Ordinal) < 0);

    /// <summary>A value that the command states, at its place.</summary>
    public Setting<T> FromCommand<T>(T value) => Words!.Select(_ => value);

    /// <summary>A value of the command that could not be read.</summary>
    public Setting<T> UnknownFromCommand<T>(string reason) => Setting.Unknown<T>(reason, Words!.Place);

    private static bool Inside(string path, string folder)
    {
        path = path.TrimEnd('/') + "/";
        folder = folder.TrimEnd('/') + "/";
        return path.StartsWith(folder, StringComparison.Ordinal);
    }
}
