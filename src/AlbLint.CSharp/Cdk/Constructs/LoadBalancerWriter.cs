using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Findings;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>Writes attributes of a load balancer where its properties are.</summary>
/// <param name="balancer">The load balancer.</param>
/// <param name="props">Its properties.</param>
internal sealed class LoadBalancerWriter(LoadBalancerObject balancer, Props props) : IPropertyWriter
{
    private Props Own => props;

    public TextEdit? Write(string property, string value) =>
        LoadBalancerAttributes.PropertyOf(property) is not { } name || balancer.Assembly.Constructs.OfType<LoadBalancerObject>().Any(other => other != balancer && other.Writer.Own.Place == props.Place) ? null
        : Initializers.Write(balancer.Assembly.Code, props.Slot, [name], value);
}
