using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Findings;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>Writes properties of a target group: in its own properties, or in those of its health check, which may have been replaced.</summary>
/// <param name="group">The target group.</param>
/// <param name="props">Its properties.</param>
/// <param name="health">Its health check.</param>
internal sealed class TargetGroupWriter(TargetGroupObject group, Props props, Func<Slot> health) : IPropertyWriter
{
    private Props Own => props;

    private Slot Health => health();

    public TextEdit? Write(string property, string value) =>
        HealthCheckProperties.NameOf(property) is not { } name ? InOwn([property], value)
        : health().IsNull ? InOwn(["HealthCheck", name], value)
        : IsShared(other => other.Health.Place == health().Place) ? null
        : Initializers.Write(group.Assembly.Code, health(), [name], value);

    private TextEdit? InOwn(IReadOnlyList<string> path, string value) =>
        IsShared(other => other.Own.Place == props.Place) ? null : Initializers.Write(group.Assembly.Code, props.Slot, path, value);

    private bool IsShared(Func<TargetGroupWriter, bool> isSame) => group.Assembly.Constructs.OfType<TargetGroupObject>().Any(other => other != group && other.Writer is { } writer && isSame(writer));
}
