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
    private static readonly string[] Managers = ["yum", "dnf", "apt"];

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
            Walk(init, "", launch.Stack.Template.Document.File, texts, servers, []);
        }

        return servers.Select(server => server.Name).Distinct().Count() == 1 && !texts.Exists(ShellScript.LeavesDoubt) ? servers[0] : null;
    }

    private static IEnumerable<Server> InScript(string script, Place place) =>
        ShellScript.Installed(script).Select(package => KnownServers.Installed(package, place)).OfType<Server>();

    private static void Walk(TemplateNode node, string parent, SourceFile file, List<string> texts, List<Server> servers, HashSet<TemplateNode> seen)
    {
        if (!seen.Add(node))
        {
            return; // an alias: the same text was read already
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
                    Walk(item, parent, file, texts, servers, seen);
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

                    Walk(entry.Value, entry.Key.Text, file, texts, servers, seen);
                }

                break;
        }
    }
}
