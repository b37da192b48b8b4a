using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>
/// An Auto Scaling group registers every instance with the target group's own port, an ECS service registers the ports of its tasks.
/// See https://docs.aws.amazon.com/autoscaling/ec2/userguide/attach-load-balancer-asg.html
/// </summary>
internal sealed class TwoOwnersOfTargetGroup : Rule
{
    public override RuleInfo Info { get; } = new("ALB2016", Severity.Warning, "Auto Scaling group and ECS service register in the same target group")
    {
        Status = [502],
        Why = "the Auto Scaling group registers every instance on the target group's port, where no task listens, and those targets reset connections",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from targets in deployment.Targets.GroupBy(target => target.TargetGroup.Key)
        let service = targets.FirstOrDefault(target => target.Workload is EcsService)
        where service is not null
        from instances in targets
        where instances.Workload is AutoScalingGroup
        select At(instances.Workload, instances.Place, $"{instances.Workload} registers its instances in {service.TargetGroup}, where {service.Workload} registers its tasks")
            .See(service.Place, $"{service.Workload} is registered here")
            .ToFix($"leave {service.TargetGroup} out of {instances.Workload}");
}
