namespace AlbLint.CSharp.Cdk.Constructs.Patterns;

/// <summary>The patterns of <c>Amazon.CDK.AWS.ECS.Patterns</c> with an Application Load Balancer.</summary>
internal static class PatternTypes
{
    private const string Patterns = "Amazon.CDK.AWS.ECS.Patterns.";

    public static readonly CdkType[] All =
    [
        new(Patterns + "ApplicationLoadBalancedFargateService") { Make = arguments => new LoadBalancedServiceObject(arguments, isFargate: true) },
        new(Patterns + "ApplicationLoadBalancedEc2Service") { Make = arguments => new LoadBalancedServiceObject(arguments, isFargate: false) },
        new(Patterns + "ApplicationMultipleTargetGroupsFargateService") { Make = arguments => new MultipleTargetGroupsObject(arguments, isFargate: true) },
        new(Patterns + "ApplicationMultipleTargetGroupsEc2Service") { Make = arguments => new MultipleTargetGroupsObject(arguments, isFargate: false) },
        new("Amazon.CDK.AWS.CertificateManager.Certificate")
        {
            Make = arguments => new OpaqueConstruct(arguments),
            Static = (name, arguments, _) => name == "FromCertificateArn" && arguments is not null ? new OpaqueConstruct(arguments) : null,
        },
    ];
}
