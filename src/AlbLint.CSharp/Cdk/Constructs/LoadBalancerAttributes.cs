using AlbLint.CSharp.Cdk.Values;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>
/// The attributes that the properties of a load balancer or target group give:
/// https://github.com/aws/aws-cdk/blob/v2.160.0/packages/aws-cdk-lib/aws-elasticloadbalancingv2/lib/alb/application-load-balancer.ts
/// </summary>
internal static class LoadBalancerAttributes
{
    private const string IdleTimeout = "idle_timeout.timeout_seconds";
    private const string ClientKeepAlive = "client_keep_alive.seconds";

    private static readonly (string Property, string Key)[] TurnedOn =
    [
        ("DropInvalidHeaderFields", "routing.http.drop_invalid_header_fields.enabled"), ("PreserveHostHeader", "routing.http.preserve_host_header.enabled"),
        ("XAmznTlsVersionAndCipherSuiteHeaders", "routing.http.x_amzn_tls_version_and_cipher_suite.enabled"), ("PreserveXffClientPort", "routing.http.xff_client_port.enabled"),
        ("WafFailOpen", "waf.fail_open.enabled"),
    ];

    /// <summary>The property that gives an attribute which is a duration; null when there is none.</summary>
    public static string? PropertyOf(string key) => key switch
    {
        IdleTimeout => "IdleTimeout",
        ClientKeepAlive => "ClientKeepAlive",
        _ => null,
    };

    public static void AddTo(AttributeTable attributes, Props props)
    {
        attributes.Has("deletion_protection.enabled", props["DeletionProtection"] is { IsNull: false } given ? given : Slot.Of(false, props.Place));
        attributes.HasGiven("load_balancing.cross_zone.enabled", props["CrossZoneEnabled"]);
        attributes.HasGiven("ipv6.deny_all_igw_traffic", props["DenyAllIgwTraffic"]);
        attributes.HasSwitch("routing.http2.enabled", props["Http2Enabled"], writtenWhen: false);
        attributes.HasGiven(IdleTimeout, props["IdleTimeout"]);
        foreach (var (property, key) in TurnedOn)
        {
            attributes.HasSwitch(key, props[property], writtenWhen: true);
        }

        attributes.HasName("routing.http.desync_mitigation_mode", props["DesyncMitigationMode"]);
        attributes.HasName("routing.http.xff_header_processing.mode", props["XffHeaderProcessingMode"]);
        attributes.HasGiven(ClientKeepAlive, props["ClientKeepAlive"]);
    }

    /// <summary>The attributes of a target group.</summary>
    public static void AddToTargetGroup(AttributeTable attributes, Props props, bool isLambda)
    {
        attributes.HasGiven("deregistration_delay.timeout_seconds", props["DeregistrationDelay"]);
        attributes.HasGiven("slow_start.duration_seconds", props["SlowStart"]);
        if (props["StickinessCookieDuration"] is { IsNull: false } duration)
        {
            Stick(attributes, duration, props["StickinessCookieName"]);
        }
        else
        {
            attributes.Has("stickiness.enabled", Slot.Of(isLambda ? null : false, props.Place));
        }

        attributes.HasName("load_balancing.algorithm.type", props["LoadBalancingAlgorithmType"]);
        if (props["EnableAnomalyMitigation"].Truth is { } mitigates)
        {
            attributes.Has("load_balancing.algorithm.anomaly_mitigation", Slot.Of(mitigates ? "on" : "off", props.Place));
        }
    }

    /// <summary>What <c>EnableCookieStickiness</c> sets.</summary>
    public static void Stick(AttributeTable attributes, Slot duration, Slot cookie)
    {
        var kind = cookie.IsNull ? "lb_cookie" : "app_cookie";
        attributes.Has("stickiness.enabled", Slot.Of(true, duration.Place));
        attributes.Has("stickiness.type", Slot.Of(kind, duration.Place));
        attributes.Has("stickiness.app_cookie.cookie_name", cookie);
        attributes.HasGiven($"stickiness.{kind}.duration_seconds", duration);
    }
}
