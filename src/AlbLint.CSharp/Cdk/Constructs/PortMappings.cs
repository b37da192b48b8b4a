using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>Port mappings of containers.</summary>
internal static class PortMappings
{
    /// <summary>A mapping as the template has it. In bridge mode the CDK writes host port 0, a dynamic one, where none is given.</summary>
    public static TemplateNode Node(Slot mapping, Slot mode)
    {
        var props = new Props(mapping);
        var port = props["ContainerPort"];
        if (props["ContainerPortRange"] is { IsNull: false } range)
        {
            return Nodes.Object(port.Place, ("ContainerPortRange", Nodes.Of(range)), ("Protocol", Protocol(props)));
        }

        return Nodes.Object(port.Place, ("ContainerPort", Nodes.Of(port)), ("HostPort", Nodes.Of(HostPort(props, mode))), ("Protocol", Protocol(props)), ("AppProtocol", AppProtocol(props)));
    }

    /// <summary>The host port; null when it is left out.</summary>
    public static Slot HostPort(Props mapping, Slot mode) => mapping["HostPort"] is { IsNull: false } written ? written
        : mode.Text == "bridge" ? Slot.Of(0, mapping["ContainerPort"].Place)
        : mapping["HostPort"];

    private static TemplateNode? Protocol(Props props) => props["Protocol"] is var protocol && protocol.Member is { } member ? MadeNodes.Text(member.ToLowerInvariant(), protocol.Place) : Nodes.Of(protocol);

    private static TemplateNode? AppProtocol(Props props) => Nodes.Of(props["AppProtocol"]);
}
