namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>Load balancers, listeners and target groups.</summary>
internal static class LoadBalancingTypes
{
    private const string Elb = "Amazon.CDK.AWS.ElasticLoadBalancingV2.";

    public static readonly CdkType[] All =
    [
        new(Elb + "ApplicationLoadBalancer") { Make = arguments => new LoadBalancerObject(arguments), Static = ImportedLoadBalancer.Of },
        new(Elb + "ApplicationListener") { Make = arguments => new ListenerObject(arguments), Static = ImportedListener.Of },
        new(Elb + "ApplicationListenerRule") { Make = arguments => new ListenerRuleObject(arguments) },
        new(Elb + "ApplicationTargetGroup") { Make = arguments => new TargetGroupObject(arguments), Static = ImportedTargetGroup.Of },
        new(Elb + "ListenerAction") { Make = ActionObject.Of, Static = ActionObject.Of },
    ];
}
