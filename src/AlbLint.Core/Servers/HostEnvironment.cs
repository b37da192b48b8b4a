using AlbLint.Model;

namespace AlbLint.Servers;

/// <summary>
/// What an ASP.NET Core application is started with, outside of its code and files: the image that it runs in, environment variables, the
/// arguments of the command. Comes from a Dockerfile or a container definition, or from one over the other. Immutable.
/// </summary>
public sealed class HostEnvironment
{
    private HostEnvironment(Setting<string> image, IReadOnlyDictionary<string, Setting<string>> variables, bool isComplete) =>
        (Image, Variables, IsComplete) = (image, variables, isComplete);

    /// <summary>The image that the application runs in, or that its own image is built on: what it runs in after the last build stage.</summary>
    public Setting<string> Image { get; }

    /// <summary>Environment variables by name, without those of <see cref="Image"/> itself. An empty value is one.</summary>
    public IReadOnlyDictionary<string, Setting<string>> Variables { get; }

    /// <summary>Whether nothing but <see cref="Image"/> sets other variables.</summary>
    public bool IsComplete { get; }

    /// <summary>The entry point; null when nothing that was read gives one.</summary>
    public Setting<IReadOnlyList<string>>? EntryPoint { get; private init; }

    /// <summary>The command, which is arguments where there is an entry point; null when nothing that was read gives one.</summary>
    public Setting<IReadOnlyList<string>>? Command { get; private init; }

    /// <summary>What an image that a Dockerfile builds starts the application with.</summary>
    /// <param name="image">The image that it is built on.</param>
    /// <param name="variables">What the Dockerfile's ENV sets, by name.</param>
    /// <param name="isComplete">Whether the whole Dockerfile was understood.</param>
    /// <param name="entryPoint">ENTRYPOINT; null when there is none.</param>
    /// <param name="command">CMD; null when there is none.</param>
    public static HostEnvironment OfImage(
        Setting<string> image,
        IReadOnlyDictionary<string, Setting<string>> variables,
        bool isComplete,
        Setting<IReadOnlyList<string>>? entryPoint,
        Setting<IReadOnlyList<string>>? command) =>
        new(image, variables, isComplete) { EntryPoint = entryPoint, Command = command };

    /// <summary>What a container definition says; of the application's own image it knows nothing.</summary>
    public static HostEnvironment Of(Container container) =>
        new(container.Image, container.Environment, container.EnvironmentIsComplete) { EntryPoint = container.EntryPoint, Command = container.Command };

    /// <summary>
    /// This container definition where the image that it names is the one that <paramref name="image"/> describes. An entry point that it overrides
    /// drops the image's command too:
    /// https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact
    /// </summary>
    public HostEnvironment On(HostEnvironment image)
    {
        var variables = image.Variables.ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var pair in Variables)
        {
            variables[pair.Key] = pair.Value;
        }

        return new(image.Image, variables, IsComplete && image.IsComplete)
        {
            EntryPoint = EntryPoint ?? image.EntryPoint,
            Command = Command ?? (EntryPoint is null ? image.Command : null),
        };
    }

    /// <summary>The words that are started: entry point and command; null when nothing gives any.</summary>
    internal Setting<IReadOnlyList<string>>? Words =>
        EntryPoint is null || Command is null ? EntryPoint ?? Command
        : !EntryPoint.IsKnown ? EntryPoint
        : Command.Select<IReadOnlyList<string>>(words => [.. EntryPoint.Value, .. words]);

    /// <summary>
    /// Whether it runs the assembly of that name: true when the command starts it, false when it starts another, or nothing of .NET that is known in an
    /// image that is none of .NET; null when it cannot be told.
    /// </summary>
    public bool? Runs(string assembly)
    {
        var started = Words is null ? null : DotNetArguments.Of(Words);
        return started is { Assembly: not null } ? started.MayStart(assembly)
            : started?.MayStart(assembly) == true && !started.MayStart("") ? true // a program of that name
            : DotNetImage is not null || !Image.IsKnown ? null
            : false;
    }

    /// <summary>Microsoft's image of that name; null for another one.</summary>
    internal DotNetImage? DotNetImage => Image.TryGet(out var name) ? DotNetImage.Below(ImageName.Parse(name)) : null;
}
