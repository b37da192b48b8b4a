using AlbLint.CloudFormation.Intrinsics;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Finds what a start-up script installs. Nothing is executed or expanded: only commands that stand there plainly count.</summary>
internal static class ShellScript
{
    private static readonly char[] Ends = ['\n', ';', '&', '|'];
    private static readonly char[] Blanks = [' ', '\t', '\r'];

    // Whatever may write the server's configuration, or put another server in its place.
    private static readonly string[] Doubts =
        ["/etc/httpd", "/etc/apache2", "/etc/nginx", "httpd.conf", "nginx.conf", "a2en", "keepalive", "docker", "tomcat", "haproxy", "varnish", "ansible", "chef", "puppet"];

    /// <summary>The packages that yum, dnf, apt or amazon-linux-extras install.</summary>
    public static IEnumerable<string> Installed(string script)
    {
        foreach (var words in Commands(script))
        {
            var manager = Array.FindIndex(words, word => word is "yum" or "dnf" or "apt" or "apt-get" or "amazon-linux-extras");
            var install = Array.IndexOf(words, "install");
            if (manager >= 0 && install > manager)
            {
                foreach (var word in words.Skip(install + 1))
                {
                    yield return word;
                }
            }
        }
    }

    /// <summary>Whether a server that is installed may not work as it ships, or may not be the one that answers.</summary>
    public static bool LeavesDoubt(string text) =>
        Array.Exists(Doubts, doubt => text.IndexOf(doubt, StringComparison.OrdinalIgnoreCase) >= 0)
        || Commands(text).Any(words => words.Contains("sh") || words.Contains("bash") || words[0][0] == Value.Hole); // curl ... | sudo bash, or a command that is not known

    private static IEnumerable<string[]> Commands(string script)
    {
        foreach (var command in script.Split(Ends, StringSplitOptions.RemoveEmptyEntries))
        {
            var words = command.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && words[0][0] != '#')
            {
                yield return words;
            }
        }
    }
}
