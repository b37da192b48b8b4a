using AlbLint.Model;
using AlbLint.Servers.Dockerfiles;
using AlbLint.Servers.Files;
using AlbLint.Text;

namespace AlbLint.Tests.Kit;

/// <summary>Servers of containers whose image a Dockerfile builds.</summary>
internal static class BuiltServer
{
    private static readonly Place Nowhere = new(new SourceFile("stack.cs", ""), default);

    /// <summary>The server in a container that adds nothing to its image.</summary>
    /// <param name="dockerfile">The Dockerfile.</param>
    /// <param name="files">The other files of the build context.</param>
    public static Server? Of(string dockerfile, params (string Path, string Text)[] files) => In(Container(), dockerfile, files);

    /// <summary>The server in a container.</summary>
    public static Server? In(Container container, string dockerfile, params (string Path, string Text)[] files)
    {
        return ImageServer.Of(
            DockerfileReader.ReadImage(new SourceFile("Dockerfile", dockerfile))!,
            container,
            new BuildFiles(
                path => files.Where(file => file.Path == path).Select(file => new SourceFile(file.Path, file.Text)).FirstOrDefault(),
                folder => [.. Below(folder).Where(path => path.IndexOf('/', folder.Length + 1) < 0)],
                folder => [.. Below(folder)]));

        IEnumerable<string> Below(string folder) => files.Select(file => file.Path).Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    /// <summary>A container of an image that is built.</summary>
    /// <param name="mount">Where a volume is; nowhere when null.</param>
    /// <param name="environment">Its variables.</param>
    public static Container Container(string? mount = null, params (string Name, string Value)[] environment) => new()
    {
        Place = Nowhere,
        Name = Setting.Written("web", Nowhere),
        Image = Setting.Unknown<string>("it is built", Nowhere),
        PortMappings = [],
        PortMappingsAreComplete = true,
        Environment = environment.ToDictionary(variable => variable.Name, variable => Setting.Written(variable.Value, Nowhere)),
        EnvironmentIsComplete = true,
        MountPaths = mount is null ? [] : [Setting.Written(mount, Nowhere)],
        StopTimeout = Setting.Written(TimeSpan.FromSeconds(30), Nowhere),
    };
}
