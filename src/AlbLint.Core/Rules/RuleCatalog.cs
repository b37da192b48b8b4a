using AlbLint.Findings;
using AlbLint.Rules.Network;
using AlbLint.Rules.Observability;
using AlbLint.Rules.Responses;
using AlbLint.Rules.Targets;
using AlbLint.Rules.Timeouts;

namespace AlbLint.Rules;

/// <summary>Every rule, one line each, in the order of their ids.</summary>
public static class RuleCatalog
{
    /// <summary>The rules that look at deployments.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new AccessLogsOff(),
        new LogBucketRefusesLogs(),
        new ProtocolNotSpokenByServer(),
        new NothingListensOnTrafficPort(),
        new ServerListensOnLoopbackOnly(),
        new ContainerPortNotMapped(),
        new ProtocolVersionNotSpokenByServer(),
        new ProtocolVersionNotPossible(),
        new HealthCheckProtocolContradictsTargetGroup(),
        new HealthCheckOnAnotherPort(),
        new MatcherAcceptsErrors(),
        new ProtocolAgainstPortConvention(),
        new HealthCheckTurnedAway(),
        new TargetGroupNotConnected(),
        new TargetTypeDoesNotFitNetworkMode(),
        new TargetsOutsideLoadBalancerZones(),
        new ServiceCreatedBeforeListener(),
        new TwoOwnersOfTargetGroup(),
        new FixedHealthCheckPortOnDynamicPorts(),
        new KeepAliveShorterThanIdleTimeout(),
        new BuiltInKeepAliveShorterThanIdleTimeout(),
        new LimitsBoundByNothing(),
        new DurationInDays(),
        new RequestLongerThanIdleTimeout(),
        new ShutdownCutShort(),
        new TimeoutOutOfRange(),
        new TransferEncodingByHand(),
        new StatusOutOfRange(),
        new BodyWithoutRoom(),
        new ContentLengthContradicted(),
        new BrokenReasonPhrase(),
        new ConnectionAborted(),
        new LambdaResponseMalformed(),
        new TrafficPortClosed(),
        new OnlyHealthCheckPortOpen(),
        new HealthCheckPortClosed(),
        new LoadBalancerEgressClosed(),
        new ListenerPortClosed(),
        new TrafficPortOpenToWorld(),
        new NetworkAclBlocks(),
    ];

    /// <summary>The facts about every rule, those of the readers included.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } = [SourceFaults.Unreadable, SourceFaults.UselessSuppression, .. Rules.Select(rule => rule.Info)];

    /// <summary>The facts about a rule; null when there is none of that id.</summary>
    public static RuleInfo? Find(string id) => All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase));
}
