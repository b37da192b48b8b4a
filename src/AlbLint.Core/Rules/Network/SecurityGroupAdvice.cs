using AlbLint.Model;

namespace AlbLint.Rules.Network;

/// <summary>The rule to write so that a security group lets a connection pass.</summary>
internal static class SecurityGroupAdvice
{
    /// <summary>Lets the load balancer in at a group of the target.</summary>
    public static string LetIn(NetworkPath path, SecurityGroup group, Setting<PortRange> port)
    {
        if (path.LoadBalancer.ConstructPath is not null)
        {
            return $"call {Variable(path)}.Connections.AllowFrom(alb, {CdkPort(port)})";
        }

        if (path.LoadBalancer.SecurityGroups.Groups is not [var source, ..])
        {
            return $"give {path.LoadBalancer} a security group of its own and let that group in on {port.Ports()} at {group}";
        }

        // A group cannot name itself, so the rule of a shared group stands on its own.
        return source.Key == group.Key
            ? $"add an AWS::EC2::SecurityGroupIngress {{ GroupId: {IdOf(group)}, {RuleFields(port)}, SourceSecurityGroupId: {IdOf(source)} }}"
            : $"add to SecurityGroupIngress of {group}: {{ {RuleFields(port)}, SourceSecurityGroupId: {IdOf(source)} }}";
    }

    /// <summary>Lets the load balancer out to the target.</summary>
    public static string LetOut(NetworkPath path, SecurityGroup group, Setting<PortRange> port)
    {
        if (path.LoadBalancer.ConstructPath is not null)
        {
            return $"call alb.Connections.AllowTo({Variable(path)}, {CdkPort(port)})";
        }

        // Two groups that name each other inline depend on each other in a circle, so this rule stands on its own.
        return path.Guards.Groups is [var target, ..]
            ? $"add an AWS::EC2::SecurityGroupEgress {{ GroupId: {IdOf(group)}, {RuleFields(port)}, DestinationSecurityGroupId: {IdOf(target)} }}"
            : $"add to SecurityGroupEgress of {group}: {{ {RuleFields(port)}, CidrIp: <the VPC's range> }}";
    }

    private static string IdOf(SecurityGroup group) =>
        group.Ingress.IsComplete || group.Egress.IsComplete ? $"!GetAtt {group}.GroupId" : $"<id of {group}>";

    private static string RuleFields(Setting<PortRange> port) => port.IsKnown
        ? FormattableString.Invariant($"IpProtocol: tcp, FromPort: {port.Value.From}, ToPort: {port.Value.To}")
        : "IpProtocol: tcp, FromPort: <traffic port>, ToPort: <traffic port>";

    private static string CdkPort(Setting<PortRange> port) =>
        !port.IsKnown ? "Port.Tcp(trafficPort)"
        : port.Value.IsSingle ? $"Port.Tcp({port.Value})"
        : FormattableString.Invariant($"Port.TcpRange({port.Value.From}, {port.Value.To})");

    // Behind an instance target group the network interface belongs to the instances, not to the tasks.
    private static string Variable(NetworkPath path) => path.Workload switch
    {
        EcsService when path.Target.TargetGroup.TargetType.Is(TargetType.Instance) => "autoScalingGroup",
        EcsService => "service",
        AutoScalingGroup => "autoScalingGroup",
        _ => "instance",
    };
}
