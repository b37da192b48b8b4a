using AlbLint.Model;

namespace AlbLint.Rules.Network;

/// <summary>How findings name the ends of a connection.</summary>
internal static class NetworkWords
{
    /// <summary>"AlbSg", "AlbSg and AdminSg", "the VPC's default group".</summary>
    public static string Named(this SecurityGroupSet groups) =>
        groups.IsVpcDefault ? "the VPC's default group" : string.Join(" and ", groups.Groups.Select(group => group.Id));

    /// <summary>"port 8080", "ports 32768-65535", "the traffic port" when it is unknown.</summary>
    public static string PortNamed(this Setting<PortRange> port) =>
        !port.IsKnown ? "the traffic port" : port.Value.IsSingle ? $"port {port}" : $"ports {port}";

    /// <summary>The same without saying whose default it is: what to write.</summary>
    public static string Ports(this Setting<PortRange> port) =>
        !port.IsKnown ? "the traffic port" : port.Value.IsSingle ? $"port {port.Value}" : $"ports {port.Value}";

    /// <summary>"AdminSg" or "10.0.0.0/8".</summary>
    public static string Named(this Peer peer) => peer switch
    {
        Peer.Group group => group.SecurityGroup.Id,
        Peer.Cidr cidr => cidr.Range.Text,
        _ => "others",
    };
}
