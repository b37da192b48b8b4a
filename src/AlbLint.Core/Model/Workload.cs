using AlbLint.Findings;

namespace AlbLint.Model;

/// <summary>What stands behind a target group.</summary>
public abstract class Workload : Resource
{
    /// <summary>The security groups that guard the port the load balancer connects to.</summary>
    public required SecurityGroupSet SecurityGroups { get; init; }

    /// <summary>The subnets it runs in.</summary>
    public required SubnetSet Subnets { get; init; }

    /// <summary>Whether it may be registered in target groups that cannot be resolved, so that none may be called empty.</summary>
    public bool HasUnknownRegistrations { get; set; }

    /// <summary>Every server that is known to run in it.</summary>
    internal virtual IEnumerable<Server> Servers => [];

    /// <summary>The security groups that guard the port, once for each kind of host that the workload may run on.</summary>
    internal virtual IReadOnlyList<SecurityGroupSet> Guards => [SecurityGroups];
}

/// <summary>An ECS service, or a task set of one.</summary>
public sealed class EcsService : Workload
{
    /// <summary>The task definition, or null when it is not declared here.</summary>
    public TaskDefinition? TaskDefinition { get; init; }

    /// <summary>How its tasks reach the network: by the launch type, the task definition or the service's network configuration.</summary>
    public required Setting<NetworkMode> NetworkMode { get; init; }

    /// <summary>How many tasks run.</summary>
    public required Setting<int> DesiredCount { get; init; }

    /// <summary>Keys of every resource that CloudFormation certainly creates before the service (references and DependsOn, followed through); null when unknown.</summary>
    public ISet<string>? CreatedAfter { get; init; }

    /// <summary>
    /// The security groups of each kind of container instances that its tasks may be placed on; empty when these are not known apart, or the tasks have groups of
    /// their own. <see cref="Workload.SecurityGroups"/> has all of them together.
    /// </summary>
    public IReadOnlyList<SecurityGroupSet> HostGroups { get; init; } = [];

    /// <summary>Writes the listener or listener rule that it has to wait for, as DependsOn; null where no text has a place for it.</summary>
    public IPropertyWriter? MoreDependencies { get; init; }

    internal override IEnumerable<Server> Servers =>
        TaskDefinition is null ? [] : TaskDefinition.Containers.Where(container => container.Server is not null).Select(container => container.Server!);

    internal override IReadOnlyList<SecurityGroupSet> Guards => HostGroups.Count > 0 ? HostGroups : base.Guards;
}

/// <summary>An EC2 Auto Scaling group.</summary>
public sealed class AutoScalingGroup : Workload
{
    /// <summary>The server that plainly written user data or cfn-init starts, if any.</summary>
    public Server? Server { get; init; }

    internal override IEnumerable<Server> Servers => Server is null ? [] : [Server];
}

/// <summary>An EC2 instance.</summary>
public sealed class Ec2Instance : Workload
{
    /// <summary>The server that plainly written user data or cfn-init starts, if any.</summary>
    public Server? Server { get; init; }

    internal override IEnumerable<Server> Servers => Server is null ? [] : [Server];
}

/// <summary>A Lambda function.</summary>
public sealed class LambdaFunction : Workload
{
    /// <summary>How long one invocation may take; 1-900 s, 3 s by default.</summary>
    public required Setting<TimeSpan> Timeout { get; init; }
}

/// <summary>An address registered by hand; nothing is known of what answers there.</summary>
public sealed class IpAddressTarget : Workload;
