using AlbLint.CloudFormation;
using AlbLint.Model;

namespace AlbLint.Cli.Projects;

/// <summary>Servers by the code and the images that run at sites, and what of it was met. For one reading.</summary>
/// <param name="images">Finds the applications in images.</param>
internal sealed class SiteServers(ImageProjects images)
{
    /// <summary>The applications that were met.</summary>
    public HashSet<RunnableApplication> Applications { get; } = [];

    /// <summary>The same as they are started.</summary>
    public HashSet<Application> Started { get; } = [];

    /// <summary>The server at a site; null when nothing is certain.</summary>
    /// <param name="site">The site.</param>
    /// <param name="linked">The application that is said to run there; null when nothing is said.</param>
    /// <param name="context">What the site's image is built from; null when that is not known.</param>
    public Server? Of(ServerSite site, RunnableApplication? linked, BuildContext? context)
    {
        if ((linked ?? (context is null ? null : images.In(context))) is not { } application)
        {
            return site.Container is null ? null : context?.ServerOf(site.Container);
        }

        var running = application.In(site.Container, context?.Dockerfile);
        Applications.Add(application);
        Started.Add(running);
        return running.Server;
    }
}
