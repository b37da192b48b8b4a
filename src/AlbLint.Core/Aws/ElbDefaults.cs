using AlbLint.Model;

namespace AlbLint.Aws;

/// <summary>What Elastic Load Balancing assumes where nothing is written.</summary>
public static class ElbDefaults
{
    private const string Attributes = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html";
    private const string TargetGroups = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html";
    private const string TargetGroupAttributes = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html";
    private const string HealthChecks = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html";
    private const string LoadBalancer = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html";

    /// <summary>Idle timeout of client and target connections.</summary>
    public static readonly Default<TimeSpan> IdleTimeout = new(TimeSpan.FromSeconds(60), "AWS", Attributes);

    /// <summary>Access logs are off.</summary>
    public static readonly Default<bool> AccessLogs = new(false, "AWS", Attributes);

    /// <summary>Access logs have no prefix.</summary>
    public static readonly Default<string> AccessLogPrefix = new("", "AWS", Attributes);

    /// <summary>A load balancer is internet-facing.</summary>
    public static readonly Default<bool> InternetFacing = new(true, "AWS", LoadBalancer);

    /// <summary>A load balancer answers on IPv4 only.</summary>
    public static readonly Default<bool> DualStack = new(false, "AWS", LoadBalancer);

    /// <summary>Targets are instances.</summary>
    public static readonly Default<TargetType> TargetType = new(Model.TargetType.Instance, "AWS", TargetGroups);

    /// <summary>Targets are spoken to in HTTP/1.1.</summary>
    public static readonly Default<ProtocolVersion> ProtocolVersion = new(Model.ProtocolVersion.HTTP1, "AWS", TargetGroups);

    /// <summary>How long a target that leaves may finish its requests.</summary>
    public static readonly Default<TimeSpan> DeregistrationDelay = new(TimeSpan.FromSeconds(300), "AWS", TargetGroupAttributes);

    /// <summary>Health checks speak HTTP, whatever the target group speaks.</summary>
    public static readonly Default<TransportProtocol> HealthCheckProtocol = new(TransportProtocol.HTTP, "AWS", HealthChecks);

    /// <summary>Health checks use the traffic port.</summary>
    public static readonly Default<int?> HealthCheckPort = new(null, "AWS", HealthChecks);

    /// <summary>Health checks ask for the root.</summary>
    public static readonly Default<string> HealthCheckPath = new("/", "AWS", HealthChecks);

    /// <summary>gRPC health checks call a method that no service has, hence status 12.</summary>
    public static readonly Default<string> GrpcHealthCheckPath = new("/AWS.ALB/healthcheck", "AWS", HealthChecks);

    /// <summary>Health checks run.</summary>
    public static readonly Default<bool> HealthCheckEnabled = new(true, "AWS", HealthChecks);

    /// <summary>Health checks of Lambda targets do not run.</summary>
    public static readonly Default<bool> LambdaHealthCheckEnabled = new(false, "AWS", HealthChecks);

    /// <summary>Health checks accept 200 only.</summary>
    public static readonly Default<string> Matcher = new("200", "AWS", HealthChecks);

    /// <summary>gRPC health checks accept status 12 (unimplemented).</summary>
    public static readonly Default<string> GrpcMatcher = new("12", "AWS", HealthChecks);

    /// <summary>Time between health checks.</summary>
    public static readonly Default<TimeSpan> HealthCheckInterval = new(TimeSpan.FromSeconds(30), "AWS", HealthChecks);

    /// <summary>Time until a health check fails.</summary>
    public static readonly Default<TimeSpan> HealthCheckTimeout = new(TimeSpan.FromSeconds(5), "AWS", HealthChecks);

    /// <summary>
    /// The ports that a load balancer connects from, which answers come back to; see
    /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html
    /// </summary>
    public static readonly PortRange EphemeralPorts = new(1024, 65535);

    /// <summary>Time between health checks of a Lambda target.</summary>
    public static readonly Default<TimeSpan> LambdaHealthCheckInterval = new(TimeSpan.FromSeconds(35), "AWS", HealthChecks);

    /// <summary>Time until a health check of a Lambda target fails.</summary>
    public static readonly Default<TimeSpan> LambdaHealthCheckTimeout = new(TimeSpan.FromSeconds(30), "AWS", HealthChecks);
}
