using AlbLint.Model;
using AlbLint.Servers.Dockerfiles;
using AlbLint.Servers.Spring;
using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>The server in an image whose Dockerfile is at hand: by what it starts, and by the configuration files that are copied into it.</summary>
public static class ImageServer
{
    private const string NginxFolder = "/etc/nginx";
    private const string NginxMain = NginxFolder + "/nginx.conf";
    private const string NginxSites = NginxFolder + "/conf.d/";
    private const string ShippedSite = NginxSites + "default.conf";

    /// <summary>The server in a container of the image; null when nothing is certain of it.</summary>
    /// <param name="image">The image.</param>
    /// <param name="container">The container that runs it.</param>
    /// <param name="files">The files of the build context.</param>
    public static Server? Of(BuiltImage image, Container container, BuildFiles files)
    {
        var facts = CopiedServer.WithUsualFile(new ContainerFacts(Inside(image, container), new ImageContent(image, files)));
        return SpringImage.Of(image, container, facts, files) ?? CopiedServer.Of(KnownServers.Of(facts), facts) ?? Nginx(image, container, facts, files);
    }

    private static Container Inside(BuiltImage image, Container container)
    {
        var environment = HostEnvironment.Of(container).On(image.Environment);
        return new Container
        {
            Place = container.Place,
            Name = container.Name,
            Image = environment.Image,
            PortMappings = container.PortMappings,
            PortMappingsAreComplete = container.PortMappingsAreComplete,
            Environment = environment.Variables,
            EnvironmentIsComplete = environment.IsComplete,
            MountPaths = container.MountPaths,
            EntryPoint = environment.EntryPoint,
            Command = environment.Command,
            StopTimeout = container.StopTimeout,
        };
    }

    private static Server? Nginx(BuiltImage image, Container container, ContainerFacts facts, BuildFiles files)
    {
        var runsNginx = facts.RunsImageDefault || facts.Command is { Program: "nginx", Before: "" };
        var isOther = facts.Command?.Option("-c", "-p") is not null || container.MountPaths.Count > 0 || image.Scripts.Any(IsUnclear)
            || image.Copies.Any(copy => copy.Destination.Contains("/etc/nginx/templates") || copy.Destination.Contains("docker-entrypoint")
                || (copy.Source is null && ImagePath.Overlap(copy.Destination, NginxFolder)));
        if (facts.Image is not { } name || !name.IsOfficial("nginx") || !runsNginx || isOther)
        {
            return null;
        }

        var isWritten = image.SourceOf(NginxMain) is { } main && files.Read(main) is not null;
        var sites = Sites(image, files).Distinct().ToList();
        var texts = sites.Select(files.Read).ToList();
        var keepsShipped = !sites.Any(site => image.SourceOf(ShippedSite) == site) && !image.Scripts.Any(script => script.Contains(ShippedSite));
        var isReplaced = image.Copies.Any(copy => copy.SourceOf(NginxMain) is not null) && !isWritten;
        return isReplaced || texts.Contains(null) || (!isWritten && (sites.Count == 0 || keepsShipped)) ? null
            : NginxConfiguration.Read(isWritten ? files.Read(image.SourceOf(NginxMain)!) : null, [.. texts.OfType<SourceFile>()], facts.ImagePlace);
    }

    private static IEnumerable<string> Sites(BuiltImage image, BuildFiles files)
    {
        foreach (var copy in image.Copies)
        {
            if (copy.Source is not { } source)
            {
                continue;
            }

            var isFile = source.EndsWith(".conf", StringComparison.Ordinal);
            if (isFile && (copy.Destination == NginxSites || copy.Destination + "/" == NginxSites || (copy.Destination.StartsWith(NginxSites, StringComparison.Ordinal) && copy.Destination.EndsWith(".conf", StringComparison.Ordinal))))
            {
                yield return source;
            }
            else if (!isFile && (copy.Destination.TrimEnd('/') + "/" == NginxSites || copy.Destination.TrimEnd('/') == NginxFolder))
            {
                var folder = copy.Destination.TrimEnd('/') == NginxFolder ? ImagePath.Join(source, "conf.d") : source;
                foreach (var file in files.List(folder).Where(file => file.EndsWith(".conf", StringComparison.Ordinal)))
                {
                    yield return file;
                }
            }
        }
    }

    // To take the shipped site away is common and clear.
    private static bool IsUnclear(string script) =>
        script.Contains(NginxFolder) && !(ShellWords.Commands(script) is { } commands && commands.Where(command => string.Join(" ", command).Contains(NginxFolder)).All(command => command[0] == "rm" && command.Last() == ShippedSite));
}
