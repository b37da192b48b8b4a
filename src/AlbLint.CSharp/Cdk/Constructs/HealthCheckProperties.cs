using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>The properties of a target group that a <c>HealthCheck</c> gives.</summary>
internal static class HealthCheckProperties
{
    private static readonly (string Cdk, string Template)[] Names =
    [
        ("Port", "HealthCheckPort"), ("Protocol", "HealthCheckProtocol"), ("Path", "HealthCheckPath"), ("Interval", "HealthCheckIntervalSeconds"),
        ("Timeout", "HealthCheckTimeoutSeconds"), ("HealthyThresholdCount", "HealthyThresholdCount"), ("UnhealthyThresholdCount", "UnhealthyThresholdCount"), ("Enabled", "HealthCheckEnabled"),
    ];

    /// <summary>What a HealthCheck calls a property of a target group; null when it has none.</summary>
    public static string? NameOf(string template) => Array.Find(Names, name => name.Template == template).Cdk;

    public static void AddTo(CfnObject resource, Func<Slot> health)
    {
        foreach (var (cdk, template) in Names)
        {
            resource.Has(template, () => Nodes.Of(Of(health())[cdk]));
        }

        resource.Has("Matcher", () => Matcher(Of(health())));
    }

    private static Props Of(Slot health) => new(health);

    private static MappingNode? Matcher(Props health)
    {
        var codes = Nodes.Of(health["HealthyHttpCodes"]);
        var grpc = Nodes.Of(health["HealthyGrpcCodes"]);
        return codes is null && grpc is null ? null : Nodes.Object(health.Place, ("HttpCode", codes), ("GrpcCode", grpc));
    }
}
