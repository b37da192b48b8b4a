using System.Text.RegularExpressions;
using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Model;
using AlbLint.Servers;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Resources;

/// <summary>
/// Finds the web server that instances install when they start, by user data or cfn-init, and leave as it ships.
/// See https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-helper-scripts-reference.html
/// </summary>
internal static class InstanceServerReader
{
    private const int MaxDepth = 16; // of cfn-init's metadata: config, packages, manager, name
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);
    private static readonly string[] Managers = ["yum", "dnf", "apt"];

    private static readonly Regex Installation = new(
        @"\b(?:yum|dnf|apt|apt-get|amazon-linux-extras)\s[^\n;&|]*\binstall\s(?<packages>[^\n;&|]*)", RegexOptions.CultureInvariant, Patience);

    // Whatever may write the server's configuration, or put another server in its place.
    private static readonly Regex Doubt = new(
        @"/etc/(?:httpd|apache2|nginx)|httpd\.conf|nginx\.conf|a2en|keepalive|docker|tomcat|haproxy|varnish|ansible|chef|puppet|\|\s*(?:sudo\s+)?(?:ba)?sh\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Patience);

    /// <summary>The server; null when none is installed for certain, or not as it ships.</summary>
    /// <param name="launch">The launch configuration, launch template or instance.</param>
    /// <param name="builder">Where resources come from.</param>
    public static Server? Of(TemplateResource launch, ModelBuilder builder)
    {
        var userData = LaunchReader.UserData(launch, builder);
        var script = userData is AbsentValue ? "" : userData.Pattern;
        var init = script.Contains("cfn-init") ? (launch.Node["Metadata"] as MappingNode)?["AWS::CloudFormation::Init"] : null;
        var texts = new List<string> { script };
        var servers = InScript(script, userData.Place).ToList();
        if (init is not null)
        {
            Walk(init, "", launch.Stack.Template.Document.File, texts, servers, 0);
        }

        try
        {
            return servers.Select(server => server.Name).Distinct().Count() == 1 && !texts.Exists(Doubt.IsMatch) ? servers[0] : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static List<Server> InScript(string script, Place place)
    {
        try
        {
            return [.. from Match match in Installation.Matches(script)
                       from word in match.Groups["packages"].Value.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)
                       let server = KnownServers.Installed(word, place)
                       where server is not null
                       select server];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    private static void Walk(TemplateNode node, string parent, SourceFile file, List<string> texts, List<Server> servers, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        switch (node)
        {
            case ScalarNode scalar:
                texts.Add(scalar.Text);
                servers.AddRange(InScript(scalar.Text, new Place(file, scalar.Range)));
                break;
            case SequenceNode list:
                foreach (var item in list.Items)
                {
                    Walk(item, parent, file, texts, servers, depth + 1);
                }

                break;
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                {
                    texts.Add(entry.Key.Text);
                    if (Array.IndexOf(Managers, parent) >= 0 && KnownServers.Installed(entry.Key.Text, new Place(file, entry.Key.Range)) is { } server)
                    {
                        servers.Add(server);
                    }

                    Walk(entry.Value, entry.Key.Text, file, texts, servers, depth + 1);
                }

                break;
        }
    }
}
