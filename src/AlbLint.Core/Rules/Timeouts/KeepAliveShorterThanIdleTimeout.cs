using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Timeouts;

/// <summary>A keep-alive that somebody chose, not longer than the idle timeout.</summary>
internal sealed class KeepAliveShorterThanIdleTimeout : Rule
{
    public override RuleInfo Info { get; } = new("ALB3001", Severity.Error, "Server keep-alive not longer than the load balancer's idle timeout")
    {
        Status = [502],
        Why = "the server closes first; a request that the load balancer sends into the closed connection becomes a 502",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from race in KeepAliveRace.In(deployment)
        where !race.Server.KeepAlive.IsBuiltIn
        select race.WithChoice(race.Idle.ShowIn(At(race.Owner, race.Server.KeepAlive, race.Message)))
            .Because(race.Server.KeepAliveRemark is { } remark ? $"{remark}; {Info.Why}" : Info.Why)
            .ToFix(race.Cure)
            .Replacing(race.Server.KeepAlive, race.Enough);
}
