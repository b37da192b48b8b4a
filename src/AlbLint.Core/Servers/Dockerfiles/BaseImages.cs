namespace AlbLint.Servers.Dockerfiles;

/// <summary>What well-known images say that paths in a Dockerfile which begins with one of them rest on: the last WORKDIR, and variables that hold folders.</summary>
internal static class BaseImages
{
    private static readonly BaseImage AtRoot = new("/");

    // PHP_INI_DIR and APACHE_CONFDIR: https://github.com/docker-library/php/blob/master/Dockerfile-linux.template and apache-Dockerfile-block-1
    private static readonly BaseImage Php = new("/var/www/html", ("PHP_INI_DIR", "/usr/local/etc/php"), ("APACHE_CONFDIR", "/etc/apache2"));

    private static readonly Dictionary<string, BaseImage> Known = new(StringComparer.Ordinal)
    {
        // https://github.com/docker-library/tomcat/blob/master/Dockerfile.template
        ["tomcat"] = new("/usr/local/tomcat", ("CATALINA_HOME", "/usr/local/tomcat")),

        // https://github.com/docker-library/httpd/blob/master/2.4/Dockerfile
        ["httpd"] = new("/usr/local/apache2", ("HTTPD_PREFIX", "/usr/local/apache2")),
        ["php"] = Php,
        ["wordpress"] = Php, // which is built on it

        // These have no WORKDIR, which means the root: https://github.com/docker-library/official-images/tree/master/library names the Dockerfile of each.
        ["nginx"] = AtRoot,
        ["node"] = AtRoot,
        ["python"] = AtRoot,
        ["ruby"] = AtRoot,
    };

    /// <summary>What is known of an image; null when nothing is.</summary>
    public static BaseImage? Of(string image) =>
        ImageName.Parse(image) is { IsDockers: true } name && Known.TryGetValue(name.Repository.Substring(name.Repository.LastIndexOf('/') + 1), out var known) ? known : null;
}

/// <summary>An image that others are built on.</summary>
/// <param name="WorkingDirectory">Where commands run, and what relative paths start in.</param>
/// <param name="Variables">Variables that are set, by name.</param>
internal sealed record BaseImage(string WorkingDirectory, params (string Name, string Value)[] Variables)
{
    /// <summary>The value of a variable; null when the image is not known to set it.</summary>
    public string? this[string name] => Variables.Where(variable => variable.Name == name).Select(variable => variable.Value).FirstOrDefault();
}
