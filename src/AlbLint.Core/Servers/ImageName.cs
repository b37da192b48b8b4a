namespace AlbLint.Servers;

/// <summary>The name of a container image, taken apart.</summary>
/// <param name="Repository">Registry and path in one form: <c>nginx</c> and its aliases are <c>docker.io/library/nginx</c>.</param>
/// <param name="Tag">The tag; <c>latest</c> when none is written, null when only a digest is.</param>
public sealed record ImageName(string Repository, string? Tag)
{
    private const string DockerHub = "docker.io/";

    // The official images are also published here, by Docker: https://gallery.ecr.aws/docker
    private const string DockerInEcrPublic = "public.ecr.aws/docker/library/";

    /// <summary>Takes any text for a name.</summary>
    public static ImageName Parse(string text)
    {
        var at = text.IndexOf('@');
        var name = at < 0 ? text : text.Substring(0, at);
        var colon = name.LastIndexOf(':');
        string? tag = at < 0 ? "latest" : null;
        if (colon > name.LastIndexOf('/'))
        {
            tag = name.Substring(colon + 1);
            name = name.Substring(0, colon);
        }

        return new ImageName(Normalize(name), tag);
    }

    /// <summary>Whether this is one of Docker's official images, which nobody else can publish.</summary>
    public bool IsDockers => Repository.StartsWith(DockerHub + "library/", StringComparison.Ordinal);

    /// <summary>Whether this is the official image of that name.</summary>
    public bool IsOfficial(string name) => Repository == DockerHub + "library/" + name;

    /// <summary>The number that the tag begins with ("8" of "8.0-alpine"); null when it begins with none.</summary>
    public int? MajorVersion
    {
        get
        {
            var digits = 0;
            while (Tag is not null && digits < Tag.Length && digits < 4 && Tag[digits] is >= '0' and <= '9')
            {
                digits++;
            }

            return digits == 0 ? null : int.Parse(Tag!.Substring(0, digits));
        }
    }

    /// <summary>Whether one of the words between the tag's hyphens is <paramref name="word"/>.</summary>
    public bool HasVariant(string word) => Tag?.Split('-').Contains(word) == true;

    private static string Normalize(string name)
    {
        if (name.StartsWith(DockerInEcrPublic, StringComparison.Ordinal))
        {
            return DockerHub + "library/" + name.Substring(DockerInEcrPublic.Length);
        }

        var slash = name.IndexOf('/');
        var first = slash < 0 ? "" : name.Substring(0, slash);
        if (first is "index.docker.io" or "registry-1.docker.io" or "registry.hub.docker.com")
        {
            name = DockerHub + name.Substring(slash + 1);
        }
        else if (first.IndexOf('.') < 0 && first.IndexOf(':') < 0 && first != "localhost")
        {
            name = DockerHub + name; // no registry is named: Docker Hub
        }

        return name.StartsWith(DockerHub, StringComparison.Ordinal) && name.IndexOf('/', DockerHub.Length) < 0
            ? DockerHub + "library/" + name.Substring(DockerHub.Length)
            : name;
    }
}
