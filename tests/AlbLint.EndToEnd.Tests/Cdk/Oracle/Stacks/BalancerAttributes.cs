using Amazon.CDK;
using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.S3;
using Constructs;

namespace Oracle.Stacks;

internal sealed class EveryAttribute : FargateStack
{
    public EveryAttribute(Construct scope, string id)
        : base(scope, id)
    {
        var balancer = new ApplicationLoadBalancer(this, "Tuned", new ApplicationLoadBalancerProps
        {
            Vpc = Network, IdleTimeout = Duration.Minutes(2).Plus(Duration.Seconds(5)), ClientKeepAlive = Duration.Hours(1), DeletionProtection = true, Http2Enabled = false, CrossZoneEnabled = true,
            DropInvalidHeaderFields = true, PreserveHostHeader = true, PreserveXffClientPort = false, WafFailOpen = true, XAmznTlsVersionAndCipherSuiteHeaders = true,
            DesyncMitigationMode = DesyncMitigationMode.STRICTEST, XffHeaderProcessingMode = XffHeaderProcessingMode.REMOVE,
        });
        balancer.SetAttribute("idle_timeout.timeout_seconds", "180");
        balancer.SetAttribute("routing.http2.enabled", null);
        balancer.RemoveAttribute("waf.fail_open.enabled");
        var tuned = balancer.AddListener("Http", new BaseApplicationListenerProps { Port = 80 }).AddTargets("Web", new AddApplicationTargetsProps
        {
            Port = 80, Targets = [Service], DeregistrationDelay = Duration.Seconds(15), SlowStart = Duration.Seconds(60), StickinessCookieDuration = Duration.Hours(1),
            StickinessCookieName = "session", LoadBalancingAlgorithmType = TargetGroupLoadBalancingAlgorithmType.LEAST_OUTSTANDING_REQUESTS,
        });
        tuned.SetAttribute("deregistration_delay.timeout_seconds", "20");
        var random = Listener.AddTargets("Random", new AddApplicationTargetsProps
        {
            Port = 80, Targets = [Service], LoadBalancingAlgorithmType = TargetGroupLoadBalancingAlgorithmType.WEIGHTED_RANDOM, EnableAnomalyMitigation = true,
        });
        random.EnableCookieStickiness(Duration.Minutes(30));
    }
}

/// <summary>A stack whose Region is known: without it no access logs can be turned on.</summary>
internal abstract class LoggedStack : Stack
{
    protected LoggedStack(Construct scope, string id)
        : base(scope, id, new StackProps { Env = new Amazon.CDK.Environment { Account = "123456789012", Region = "eu-west-1" } })
    {
        var vpc = new Amazon.CDK.AWS.EC2.Vpc(this, "Vpc", new Amazon.CDK.AWS.EC2.VpcProps { MaxAzs = 2, NatGateways = 0 });
        Balancer = new ApplicationLoadBalancer(this, "Balancer", new ApplicationLoadBalancerProps { Vpc = vpc });
        Balancer.AddListener("Http", new BaseApplicationListenerProps { Port = 80, DefaultAction = ListenerAction.FixedResponse(503) });
    }

    protected ApplicationLoadBalancer Balancer { get; }
}

internal sealed class LogsInOwnBucket : LoggedStack
{
    public LogsInOwnBucket(Construct scope, string id)
        : base(scope, id) => Balancer.LogAccessLogs(new Bucket(this, "Logs", new BucketProps { EnforceSSL = true, Encryption = BucketEncryption.S3_MANAGED }), "edge");
}

internal sealed class LogsInEncryptedBucket : LoggedStack
{
    public LogsInEncryptedBucket(Construct scope, string id)
        : base(scope, id) => Balancer.LogAccessLogs(new Bucket(this, "Logs", new BucketProps { Encryption = BucketEncryption.KMS_MANAGED }));
}

internal sealed class LogsWithoutPolicy : LoggedStack
{
    public LogsWithoutPolicy(Construct scope, string id)
        : base(scope, id)
    {
        var logs = new Bucket(this, "Logs");
        Balancer.SetAttribute("access_logs.s3.enabled", "true");
        Balancer.SetAttribute("access_logs.s3.bucket", logs.BucketName);
    }
}

internal sealed class LogsByGrant : LoggedStack
{
    public LogsByGrant(Construct scope, string id)
        : base(scope, id)
    {
        var logs = new Bucket(this, "Logs");
        logs.GrantPut(new Amazon.CDK.AWS.IAM.ServicePrincipal("logdelivery.elasticloadbalancing.amazonaws.com"));
        Balancer.SetAttribute("access_logs.s3.enabled", "true");
        Balancer.SetAttribute("access_logs.s3.bucket", logs.BucketName);
    }
}

internal sealed class ActionsOfEveryKind : FargateStack
{
    public ActionsOfEveryKind(Construct scope, string id)
        : base(scope, id)
    {
        var blue = new ApplicationTargetGroup(this, "Blue", new ApplicationTargetGroupProps { Vpc = Network, Port = 80, Targets = [Service] });
        var green = new ApplicationTargetGroup(this, "Green", new ApplicationTargetGroupProps { Vpc = Network, Port = 8080, Targets = [Service] });
        Listener.AddAction("Split", new AddApplicationActionProps
        {
            Action = ListenerAction.WeightedForward([new WeightedTargetGroup { TargetGroup = blue, Weight = 9 }, new WeightedTargetGroup { TargetGroup = green, Weight = 1 }], new ForwardOptions { StickinessDuration = Duration.Minutes(5) }),
        });
        Balancer.AddRedirect(new ApplicationLoadBalancerRedirectConfig { SourcePort = 8000, TargetPort = 8443 });
        var secure = Balancer.AddListener("Https", new BaseApplicationListenerProps
        {
            Certificates = [ListenerCertificate.FromArn("arn:aws:acm:eu-west-1:123456789012:certificate/one")], Protocol = ApplicationProtocol.HTTPS, SslPolicy = SslPolicy.TLS13_RES, DefaultAction = ListenerAction.FixedResponse(404),
        });
        secure.AddCertificates("More", [ListenerCertificate.FromCertificateManager(Certificate.FromCertificateArn(this, "Two", "arn:aws:acm:eu-west-1:123456789012:certificate/two"))]);
        secure.AddAction("Log", new AddApplicationActionProps
        {
            Priority = 1, Conditions = [ListenerCondition.HttpRequestMethods(["GET"]), ListenerCondition.SourceIps(["10.0.0.0/8"])],
            Action = ListenerAction.AuthenticateOidc(new AuthenticateOidcOptions
            {
                AuthorizationEndpoint = "https://id.example.com/authorize", TokenEndpoint = "https://id.example.com/token", UserInfoEndpoint = "https://id.example.com/user",
                Issuer = "https://id.example.com", ClientId = "web", ClientSecret = SecretValue.SecretsManager("oidc"), Next = ListenerAction.Forward([green]),
            }),
        });
        var rule = new ApplicationListenerRule(this, "Rule", new ApplicationListenerRuleProps { Listener = secure, Priority = 7, Conditions = [ListenerCondition.HttpHeader("x-blue", ["1"])], TargetGroups = [blue] });
        rule.ConfigureAction(ListenerAction.Redirect(new RedirectOptions { Path = "/blue" }));
        rule.AddCondition(ListenerCondition.PathPatterns(["/b"]));
        _ = new Alarm(this, "Unhealthy", new AlarmProps { Metric = blue.Metrics.UnhealthyHostCount(), Threshold = 1, EvaluationPeriods = 2 });
        _ = new Alarm(this, "Errors", new AlarmProps { Metric = Balancer.Metrics.HttpCodeElb(HttpCodeElb.ELB_5XX_COUNT), Threshold = 1, EvaluationPeriods = 2 });
    }
}
