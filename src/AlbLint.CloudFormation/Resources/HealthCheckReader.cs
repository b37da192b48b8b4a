using AlbLint.Aws;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads the health check properties of a target group.</summary>
internal static class HealthCheckReader
{
    private const int TrafficPort = -1;

    public static HealthCheck Read(PropertyBag targetGroup, Setting<TargetType> type, Setting<ProtocolVersion> version)
    {
        var isGrpc = version.Is(ProtocolVersion.GRPC);
        var matcher = targetGroup.Object("Matcher");
        return new HealthCheck
        {
            Enabled = targetGroup.Boolean("HealthCheckEnabled", type.IsKnown ? type.Is(TargetType.Lambda) ? ElbDefaults.LambdaHealthCheckEnabled : ElbDefaults.HealthCheckEnabled : null),
            Protocol = targetGroup.OneOf("HealthCheckProtocol", ElbDefaults.HealthCheckProtocol, Protocols.Transport),
            Port = Port(targetGroup),
            Path = targetGroup.Text("HealthCheckPath", isGrpc ? ElbDefaults.GrpcHealthCheckPath : version.IsKnown ? ElbDefaults.HealthCheckPath : null),
            Matcher = isGrpc ? matcher.Text("GrpcCode", ElbDefaults.GrpcMatcher) : matcher.Text("HttpCode", version.IsKnown ? ElbDefaults.Matcher : null),
            Interval = targetGroup.Seconds("HealthCheckIntervalSeconds", type.Is(TargetType.Lambda) ? ElbDefaults.LambdaHealthCheckInterval : ElbDefaults.HealthCheckInterval),
            Timeout = targetGroup.Seconds("HealthCheckTimeoutSeconds", type.Is(TargetType.Lambda) ? ElbDefaults.LambdaHealthCheckTimeout : ElbDefaults.HealthCheckTimeout),
        };
    }

    private static Setting<int?> Port(PropertyBag targetGroup)
    {
        var port = targetGroup["HealthCheckPort"];
        return port is Intrinsics.AbsentValue
            ? Setting.Defaulted(ElbDefaults.HealthCheckPort, port.Place)
            : Settings.From(port, text => text == "traffic-port" ? TrafficPort : Scalars.Integer(text), "a port").Select(number => number == TrafficPort ? null : (int?)number);
    }
}
