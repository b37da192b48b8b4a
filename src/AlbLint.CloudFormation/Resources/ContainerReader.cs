using AlbLint.Aws;
using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Model;
using AlbLint.Servers;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads one entry of a task definition's ContainerDefinitions.</summary>
internal static class ContainerReader
{
    /// <param name="properties">The entry.</param>
    /// <param name="mode">How the container reaches the network.</param>
    /// <param name="serverOf">Asked for the container's server before the container itself is.</param>
    public static Container Read(PropertyBag properties, Setting<NetworkMode> mode, Func<Container, Server?> serverOf)
    {
        var mappings = properties.List("PortMappings");
        var read = mappings.Items.Select(properties.Object)
            .Where(item => item.IsComplete && !item.Has("ContainerPortRange"))
            .Select(item => PortMappingReader.Read(item, mode)).ToList();
        var container = With(null);
        return With(serverOf(container) ?? KnownServers.Of(container));

        Container With(Server? server) => new()
        {
            Place = properties.Place,
            Name = properties.Text("Name"),
            Image = properties.Text("Image"),
            Build = Build(properties),
            PortMappings = read,
            PortMappingsAreComplete = mappings.IsComplete && read.Count == mappings.Items.Count,
            Environment = EnvironmentReader.Read(properties, out var isComplete),
            EnvironmentIsComplete = isComplete,
            MountPaths = [.. MountPaths(properties)],
            EntryPoint = Words(properties["EntryPoint"]),
            Command = Words(properties["Command"]),
            StopTimeout = properties.Seconds("StopTimeout", EcsDefaults.StopTimeout),
            Server = server,
        };
    }

    private static ImageBuild? Build(PropertyBag properties) => properties.Names.Contains(MadeNodes.ImageBuild) && properties.Object(MadeNodes.ImageBuild) is var build
        ? new(
            build.Text(MadeNodes.ImageDirectory),
            build.Text(MadeNodes.ImageDockerfile, DockerDefaults.Dockerfile),
            build.Has(MadeNodes.ImageTarget) ? build.Text(MadeNodes.ImageTarget) : null,
            !build.Has(MadeNodes.ImageArguments) ? [] : build.Object(MadeNodes.ImageArguments) is { IsComplete: true } arguments ? [.. arguments.Names] : null)
        : null;

    /// <summary>Volumes of other containers come at paths that those name.</summary>
    private static IEnumerable<Setting<string>> MountPaths(PropertyBag properties)
    {
        var mounts = properties.List("MountPoints");
        var others = properties.List("VolumesFrom");
        var paths = mounts.Items.Select(item => properties.Object(item).Text("ContainerPath"));
        return mounts.IsComplete && others is { IsComplete: true, Items.Count: 0 } ? paths
            : paths.Concat([Setting.Unknown<string>("another container's volumes", others.Place)]);
    }

    /// <summary>An empty list overrides nothing.</summary>
    private static Setting<IReadOnlyList<string>>? Words(Value value)
    {
        var list = ListReading.Of(value);
        if (list.IsComplete && list.Items.Count == 0)
        {
            return null;
        }

        if (!list.IsComplete || list.Items.Any(item => item is not TextValue))
        {
            return Setting.Unknown<IReadOnlyList<string>>("a part of the command is not known", list.Place);
        }

        var defaults = list.Items.Aggregate(value, (sum, item) => sum.Using(item.Defaults)).Defaults;
        IReadOnlyList<string> words = [.. list.Items.Cast<TextValue>().Select(item => item.Text)];
        return defaults is null ? Setting.Written(words, list.Place) : Setting.FromParameterDefault(words, defaults, list.Place);
    }
}
