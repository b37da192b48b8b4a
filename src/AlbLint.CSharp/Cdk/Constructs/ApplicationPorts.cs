using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>
/// How the CDK completes a protocol and a port, each only from the other:
/// https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-elasticloadbalancingv2/lib/shared/util.ts
/// </summary>
internal static class ApplicationPorts
{
    private static readonly double[] Plain = [80, 8000, 8008, 8080];
    private static readonly double[] Secure = [443, 8443];

    public static (Slot Protocol, Slot Port) Resolve(Slot protocol, Slot port, Place place)
    {
        if (protocol.IsNull && !port.IsNull)
        {
            protocol = port.Number is { } number && (Plain.Contains(number) || Secure.Contains(number)) ? Of(Plain.Contains(number) ? "HTTP" : "HTTPS", port.Place)
                : Slot.Unknown("the protocol follows from the port", port.Place, port.Value.Symbol is { } symbol ? $"protocol({symbol})" : null);
        }
        else if (port.IsNull && !protocol.IsNull)
        {
            port = protocol.Member switch
            {
                "HTTP" => Slot.Of(80, protocol.Place),
                "HTTPS" => Slot.Of(443, protocol.Place),
                _ => Slot.Unknown("the port follows from the protocol", protocol.Place, protocol.Value.Symbol is { } symbol ? $"port({symbol})" : null),
            };
        }
        else if (port.IsNull)
        {
            // The CDK refuses to synthesise this.
            return (Slot.Unknown("neither protocol nor port is given", place), Slot.Unknown("neither protocol nor port is given", place));
        }

        return (protocol, port);
    }

    /// <summary>A member of ApplicationProtocol.</summary>
    public static Slot Of(string name, Place place) => new(new EnumMember("ApplicationProtocol", name, name == "HTTP" ? 0 : 1), place);
}
