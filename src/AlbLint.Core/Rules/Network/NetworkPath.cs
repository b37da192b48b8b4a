using AlbLint.Model;

namespace AlbLint.Rules.Network;

/// <summary>A load balancer and a target that packets cross the network between.</summary>
/// <param name="loadBalancer">The load balancer.</param>
/// <param name="target">The registration at the other end.</param>
/// <param name="guards">The security groups of the host that the target is on.</param>
internal sealed class NetworkPath(LoadBalancer loadBalancer, Target target, SecurityGroupSet guards)
{
    /// <summary>The load balancer.</summary>
    public LoadBalancer LoadBalancer => loadBalancer;

    /// <summary>The registration at the other end.</summary>
    public Target Target => target;

    /// <summary>What is registered.</summary>
    public Workload Workload => target.Workload;

    /// <summary>The security groups at the target's end.</summary>
    public SecurityGroupSet Guards => guards;

    /// <summary>What the security groups of both ends let pass.</summary>
    public Reachability Reach { get; } = new(loadBalancer, target.Workload, guards);

    /// <summary>Whether health checks certainly use another port than requests.</summary>
    public bool HasOwnHealthCheckPort => target.HealthCheckPort.DiffersFrom(target.TrafficPort) && !target.HasDynamicHostPort;

    /// <summary>
    /// Every such pair that a listener joins, each once for each kind of host that the target may be on. Lambda functions are invoked, not connected to:
    /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
    /// </summary>
    public static IEnumerable<NetworkPath> Of(Deployment deployment)
    {
        var seen = new HashSet<(string, Target)>();
        return from path in deployment.RequestPaths
               where path.Workload is not LambdaFunction && !path.TargetGroup.TargetType.Is(TargetType.Lambda)
               where seen.Add((path.LoadBalancer.Key, path.Target))
               from guards in path.Workload.Guards
               select new NetworkPath(path.LoadBalancer, path.Target, guards);
    }
}
