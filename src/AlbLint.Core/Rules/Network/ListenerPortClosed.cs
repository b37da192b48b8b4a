using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Network;

/// <summary>Clients do not even get a status code: their connection attempts time out.</summary>
internal sealed class ListenerPortClosed : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("ALB5005", Severity.Warning, "Listener port closed on the load balancer's security group")
    {
        Effect = "client timeout",
        Why = "the load balancer's security group drops the packets of every client, which waits until its own connection timeout",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from listener in deployment.Listeners
        let loadBalancer = listener.LoadBalancer
        where loadBalancer is not null && listener.Port.IsKnown
        let finding = loadBalancer.SecurityGroups.IsVpcDefault ? WithoutGroup(loadBalancer) : WithGroups(loadBalancer, listener)
        where finding is not null
        select finding.See(listener.Port, "listener port");

    // The default group admits its own members only, until somebody adds rules to it:
    // https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
    private Finding? WithoutGroup(LoadBalancer loadBalancer) => !loadBalancer.IsInternetFacing.Is(true)
        ? null
        : At(loadBalancer, loadBalancer.SecurityGroups.Place, $"{loadBalancer} is internet-facing, but has no security group except the VPC's default group, which admits only its own members")
            .ToFix($"add SecurityGroups to {loadBalancer} with a group that lets clients in on the listener's port") with
        { IsTentative = true };

    private Finding? WithGroups(LoadBalancer loadBalancer, Listener listener)
    {
        var groups = loadBalancer.SecurityGroups;
        var port = listener.Port.Select(PortRange.Single);
        if (!groups.IsComplete || groups.Groups.Count == 0 || !groups.Groups.All(group => IsClosed(group, port)))
        {
            return null;
        }

        // A group that lets nobody in at all waits for rules, which can also come from outside of the template; one that opens other ports is thought to be finished.
        var first = groups.Groups[0];
        return At(loadBalancer, first.Place, $"no rule of {groups.Named()} lets anyone reach {port.PortNamed()} of {listener}")
            .See(groups.Place, $"{loadBalancer} has {groups.Named()}")
            .ToFix(loadBalancer.ConstructPath is null
                ? $"add to SecurityGroupIngress of {first}: {{ IpProtocol: tcp, FromPort: {port.Value}, ToPort: {port.Value}, CidrIp: <the clients' range> }}"
                : $"call listener.Connections.AllowDefaultPortFrom(<the clients>), or leave out Open = false") with
        { IsTentative = groups.Groups.All(group => group.Ingress.Rules.Count == 0) };
    }

    private static bool IsClosed(SecurityGroup group, Setting<PortRange> port) =>
        group.Ingress is { IsComplete: true, AllowsEverything: false } ingress
        && !group.IsShared
        && ingress.Rules.All(rule => PortCover.Of(rule.TcpPorts, port) == Openness.Closed);
}
