using AlbLint.Model;

namespace AlbLint.EndToEnd.Tests.Cdk;

/// <summary>What deployments say of one stack, as comparable lines: each fact by the construct that it belongs to. What is unknown is "?".</summary>
internal static class StackFacts
{
    private const string Unknown = "?";

    public static SortedDictionary<string, string> Of(IEnumerable<Deployment> deployments, string stack)
    {
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var deployment in deployments)
        {
            AddBalancers(facts, deployment.LoadBalancers.Where(IsOfStack));
            AddListeners(facts, deployment.Listeners.Where(IsOfStack));
            AddTargetGroups(facts, deployment, deployment.TargetGroups.Where(IsOfStack));
            AddWorkloads(facts, deployment.Workloads.Where(IsOfStack));
        }

        return facts;

        bool IsOfStack(Resource resource) => resource.ConstructPath?.StartsWith(stack + "/", StringComparison.Ordinal) ?? false;
    }

    private static void AddBalancers(SortedDictionary<string, string> facts, IEnumerable<LoadBalancer> balancers)
    {
        foreach (var balancer in balancers)
        {
            var name = "load balancer " + Name(balancer);
            facts[name + " idle timeout"] = Text(balancer.IdleTimeout);
            facts[name + " internet-facing"] = Text(balancer.IsInternetFacing);
            facts[name + " access logs"] = Text(balancer.AccessLogs.Enabled);
            facts[name + " security groups"] = Set(facts, balancer.SecurityGroups);
            AddAttributes(facts, name, balancer.Attributes);
        }
    }

    private static void AddListeners(SortedDictionary<string, string> facts, IEnumerable<Listener> listeners)
    {
        foreach (var listener in listeners)
        {
            var name = "listener " + Name(listener);
            facts[name + " port"] = Text(listener.Port);
            facts[name + " protocol"] = Text(listener.Protocol);
            facts[name + " load balancer"] = listener.LoadBalancer is null ? Unknown : Name(listener.LoadBalancer);
            facts[name + " actions"] = Joined(listener.Routes.SelectMany(route => route.Actions), listener.Routes.All(route => route.IsComplete));
            facts[name + " forwards to"] = Joined(listener.Routes.SelectMany(route => route.Forwards).Select(forward => Name(forward.TargetGroup)).Distinct(), listener.Routes.All(route => route.IsComplete));
        }
    }

    private static void AddTargetGroups(SortedDictionary<string, string> facts, Deployment deployment, IEnumerable<TargetGroup> groups)
    {
        foreach (var group in groups)
        {
            var name = "target group " + Name(group);
            facts[name + " protocol"] = Text(group.Protocol);
            facts[name + " port"] = Text(group.Port);
            facts[name + " protocol version"] = Text(group.ProtocolVersion);
            facts[name + " target type"] = Text(group.TargetType);
            facts[name + " health check"] =
                $"{Text(group.HealthCheck.Protocol)} {Text(group.HealthCheck.Port)} {Text(group.HealthCheck.Path)} {Text(group.HealthCheck.Matcher)} {Text(group.HealthCheck.Interval)} {Text(group.HealthCheck.Timeout)}";
            facts[name + " targets"] = Joined(
                deployment.Targets.Where(target => target.TargetGroup == group).Select(target => $"{Name(target.Workload)}:{Text(target.TrafficPort)}:{Text(target.ServerPort)}"), !group.HasUnknownTargets);
            AddAttributes(facts, name, group.Attributes);
        }
    }

    private static void AddWorkloads(SortedDictionary<string, string> facts, IEnumerable<Workload> workloads)
    {
        foreach (var workload in workloads)
        {
            var name = "workload " + Name(workload);
            facts[name + " security groups"] = Set(facts, workload.SecurityGroups);
            if (workload is EcsService { TaskDefinition: { } task } service)
            {
                facts[name + " network mode"] = Text(service.NetworkMode);
                facts[name + " proxy"] = task.HasInboundProxy.ToString();
                facts[name + " containers"] = Joined(task.Containers.Select(Container), task.IsComplete);
            }
            else if (workload is LambdaFunction function)
            {
                facts[name + " timeout"] = Text(function.Timeout);
            }
            else if (workload is AutoScalingGroup or Ec2Instance)
            {
                facts[name + " server"] = (workload as AutoScalingGroup)?.Server?.Name ?? (workload as Ec2Instance)?.Server?.Name ?? "-";
            }
        }
    }

    private static string Container(Container container) =>
        $"{Text(container.Name)} {Text(container.Image)} [{Joined(container.PortMappings.Select(mapping => $"{Text(mapping.ContainerPort)}:{Text(mapping.HostPort)}:{Text(mapping.IsTcp)}:{(mapping.AppProtocol is null ? "-" : Text(mapping.AppProtocol))}"), container.PortMappingsAreComplete)}]"
        + $" [{Joined(container.Environment.Select(variable => variable.Key + "=" + Text(variable.Value)), container.EnvironmentIsComplete)}] {Text(container.StopTimeout)}"
        + $" {Joined(container.MountPaths.Select(Text), true)}";

    // The rest of a target group's or load balancer's attributes; what AWS has as default is sometimes written and sometimes not.
    private static void AddAttributes(SortedDictionary<string, string> facts, string name, IReadOnlyDictionary<string, Setting<string>> attributes)
    {
        foreach (var attribute in attributes)
        {
            facts[name + " " + attribute.Key] = Text(attribute.Value);
        }
    }

    private static string Set(SortedDictionary<string, string> facts, SecurityGroupSet set)
    {
        foreach (var group in set.Groups)
        {
            facts["security group " + Name(group) + " ingress"] = Rules(group.Ingress);
            facts["security group " + Name(group) + " egress"] = Rules(group.Egress);
        }

        return Joined(set.Groups.Select(Name), set.IsComplete);
    }

    private static string Rules(SecurityGroupRules rules) =>
        (rules.AllowsEverything ? "everything; " : "") + Joined(rules.Rules.Select(rule => Text(rule.TcpPorts) + " " + Other(rule.Peer)).Distinct(), rules.IsComplete);

    private static string Other(Peer peer) => peer switch
    {
        Peer.Group group => Name(group.SecurityGroup),
        Peer.Cidr range => range.Range.ToString(),
        _ => "an unknown peer",
    };

    private static string Name(Resource resource) => resource.ConstructPath ?? resource.Id;

    private static string Joined(IEnumerable<string> items, bool isComplete) => string.Join(", ", items.Order(StringComparer.Ordinal)) + (isComplete ? "" : Unknown);

    private static string Text<T>(Setting<T> setting) => setting.TryGet(out var value) ? value?.ToString() ?? "-" : Unknown;
}
