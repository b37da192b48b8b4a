namespace AlbLint.Model;

/// <summary>The way of a request: client, listener, target group, target.</summary>
/// <param name="LoadBalancer">The load balancer.</param>
/// <param name="Listener">The listener that takes the request.</param>
/// <param name="Route">The default action or listener rule that forwards it.</param>
/// <param name="Target">The registration that it ends at.</param>
public sealed record RequestPath(LoadBalancer LoadBalancer, Listener Listener, Route Route, Target Target)
{
    /// <summary>The target group it passes.</summary>
    public TargetGroup TargetGroup => Target.TargetGroup;

    /// <summary>What stands at its end.</summary>
    public Workload Workload => Target.Workload;

    /// <summary>The server that answers, when it is known.</summary>
    public Server? Server => Target.Server;

    /// <summary>The resource that sets the server up: the task definition where there is one, else the workload.</summary>
    public Resource ServerOwner => (Workload as EcsService)?.TaskDefinition ?? (Resource)Workload;
}
