using AlbLint.Aws;
using AlbLint.Model;

namespace AlbLint.Rules.Network;

/// <summary>Whether the ports of a rule are those that have to be open.</summary>
internal static class PortCover
{
    private static readonly PortRange EveryUsablePort = new(1, 65535);

    /// <summary>Open when the rule has all of the ports, closed when it has none.</summary>
    public static Openness Of(Setting<PortRange?> rule, Setting<PortRange> required)
    {
        if (!rule.IsKnown)
        {
            return rule.Symbol is not null && rule.Symbol == required.Symbol ? Openness.Open : Openness.Unknown;
        }

        if (rule.Value is not { } ports)
        {
            return Openness.Closed;
        }

        if (ports.Covers(EveryUsablePort) || (required.IsKnown && ports.Covers(InUse(required.Value))))
        {
            return Openness.Open;
        }

        return required.IsKnown && !ports.Overlaps(required.Value) ? Openness.Closed : Openness.Unknown;
    }

    /// <summary>The ports that the instances really choose from: less than AWS's advice to open.</summary>
    public static PortRange InUse(PortRange required) => required == EcsDefaults.DynamicHostPorts ? EcsDefaults.UsualDynamicHostPorts : required;
}
