using AlbLint.Findings;
using AlbLint.Model;

namespace AlbLint.Rules.Timeouts;

/// <summary>A keep-alive that nobody chose, not longer than the idle timeout.</summary>
internal sealed class BuiltInKeepAliveShorterThanIdleTimeout : Rule
{
    public override RuleInfo Info { get; } = new("ALB3002", Severity.Warning, "Server's built-in keep-alive not longer than the load balancer's idle timeout")
    {
        Status = [502],
        Why = "the server closes first; a request that the load balancer sends into the closed connection becomes a 502",
    };

    public override IEnumerable<Finding> Check(Deployment deployment) =>
        from race in KeepAliveRace.In(deployment)
        where race.Server.KeepAlive.IsBuiltIn
        select race.WithChoice(race.Idle.ShowIn(At(race.Owner, race.Server.KeepAlive, race.Message).See(race.Server.Place, "what runs: " + race.Server.Name)))
            .ToFix(race.Cure);
}
