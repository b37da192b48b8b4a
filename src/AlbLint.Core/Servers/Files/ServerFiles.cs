using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>
/// HTTP servers by the files that set them up: httpd.conf, gunicorn.conf.py, puma.rb, and sources for Node. Each says what the file itself makes certain; a command
/// line or the environment may still beat it. Nothing that can be written makes a reader throw.
/// </summary>
public static class ServerFiles
{
    private static readonly HashSet<string> GunicornNames = new(StringComparer.Ordinal) { "gunicorn.conf.py", "gunicorn_conf.py", "gunicorn_config.py", "gunicorn-conf.py" };
    private static readonly string[] NodeEndings = [".js", ".mjs", ".cjs", ".ts", ".mts", ".cts"];

    /// <summary>The server that a file sets up; null when it sets none up, or is none of these.</summary>
    /// <param name="file">The file, whose name decides how it is read.</param>
    public static Server? Read(SourceFile file)
    {
        var name = file.Path.Substring(file.Path.LastIndexOfAny(['/', '\\']) + 1);
        return GunicornNames.Contains(name) ? GunicornFile.Read(file)
            : name == "puma.rb" ? PumaFile.Read(file)
            : name is "httpd.conf" or "apache2.conf" ? HttpdFile.Read(file)
            : NodeEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) ? NodeFile.Read(file)
            : null;
    }
}
