using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Targets;

/// <summary>
/// A task with a network interface of its own is registered by its address, any other by its instance.
/// See https://docs.aws.amazon.com/AmazonECS/latest/developerguide/alb.html
/// </summary>
internal sealed class TargetTypeDoesNotFitNetworkMode : Rule
{
    public override RuleInfo Info { get; } = new("ALB2013", Severity.Error, "Target type does not fit the network mode of the tasks")
    {
        Status = [503],
        Effect = "deploy",
        Why = "ECS cannot register the tasks and refuses to create the service, so that the target group stays empty",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from target in deployment.Targets
        let mode = (target.Workload as EcsService)?.NetworkMode
        where mode is not null && mode.IsKnown && target.TargetGroup.TargetType.IsKnown
        let needed = Needed(mode.Value)
        where needed is not null && target.TargetGroup.TargetType.IsNot(needed.Value)
        let written = Wording.Of(needed.Value)
        select At(target.TargetGroup, target.TargetGroup.TargetType,
                $"target type is {target.TargetGroup.TargetType}, but tasks of {target.Workload} in network mode {mode} need {written}")
            .See(mode, "network mode")
            .See(target.Place, "registered here")
            .ToFix($"write {target.TargetGroup.Writes("TargetType", written)}")
            .Replacing(target.TargetGroup.TargetType, written);

    private static TargetType? Needed(NetworkMode mode) => mode switch
    {
        NetworkMode.AwsVpc => TargetType.Ip,
        NetworkMode.Bridge or NetworkMode.Host => TargetType.Instance,
        _ => null,
    };
}
