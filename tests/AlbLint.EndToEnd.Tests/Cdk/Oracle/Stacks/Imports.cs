using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Constructs;

namespace Oracle.Stacks;

internal sealed class ImportedGroups : FargateStack
{
    public ImportedGroups(Construct scope, string id)
        : base(scope, id)
    {
        var fixedGroup = SecurityGroup.FromSecurityGroupId(this, "Fixed", "sg-0fixed00000000001", new SecurityGroupImportOptions { Mutable = false });
        var strict = SecurityGroup.FromSecurityGroupId(this, "Strict", "sg-0strict0000000001", new SecurityGroupImportOptions { AllowAllOutbound = false });
        fixedGroup.AddIngressRule(Peer.AnyIpv4(), Port.Tcp(8080));
        var balancer = new ApplicationLoadBalancer(this, "Strictly", new Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationLoadBalancerProps { Vpc = Network, SecurityGroup = strict });
        var closed = new FargateService(this, "Closed", new FargateServiceProps { Cluster = Service.Cluster, TaskDefinition = Service.TaskDefinition, SecurityGroups = [fixedGroup] });
        balancer.AddListener("Http", new BaseApplicationListenerProps { Port = 80 }).AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [Service, closed] });
        Listener.AddTargets("Closed", new AddApplicationTargetsProps { Port = 80, Targets = [closed] });
    }
}

internal sealed class ImportedBalancer : FargateStack
{
    public ImportedBalancer(Construct scope, string id)
        : base(scope, id)
    {
        Listener.AddAction("Nobody", new AddApplicationActionProps { Action = ListenerAction.FixedResponse(404) });
        var shared = ApplicationLoadBalancer.FromApplicationLoadBalancerAttributes(this, "Shared", new ApplicationLoadBalancerAttributes
        {
            LoadBalancerArn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shared/50dc6c495c0c9188",
            SecurityGroupId = "sg-0shared0000000001",
            SecurityGroupAllowsAllOutbound = false,
            Vpc = Network,
        });
        shared.AddListener("Admin", new BaseApplicationListenerProps { Port = 8081, Protocol = ApplicationProtocol.HTTP })
            .AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [Service] });
        Service.Connections.AllowFrom(shared, Port.Tcp(9090));
    }
}

internal sealed class ImportedListeners : FargateStack
{
    public ImportedListeners(Construct scope, string id)
        : base(scope, id)
    {
        Listener.AddAction("Nobody", new AddApplicationActionProps { Action = ListenerAction.FixedResponse(404) });
        var shared = ApplicationListener.FromApplicationListenerAttributes(this, "Shared", new ApplicationListenerAttributes
        {
            ListenerArn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shared/50dc6c495c0c9188/0467ef3c8400ae65",
            SecurityGroup = SecurityGroup.FromSecurityGroupId(this, "Front", "sg-0front00000000001"),
            DefaultPort = 443,
        });
        var web = new ApplicationTargetGroup(this, "Web", new ApplicationTargetGroupProps { Vpc = Network, Port = 80, Targets = [Service] });
        var api = new ApplicationTargetGroup(this, "Api", new ApplicationTargetGroupProps { Vpc = Network, Port = 8080, Targets = [Service] });
        var old = new ApplicationTargetGroup(this, "Old", new ApplicationTargetGroupProps { Vpc = Network, Port = 8000, Targets = [Service] });
        shared.AddTargetGroups("Web", new AddApplicationTargetGroupsProps { Priority = 10, Conditions = [ListenerCondition.PathPatterns(["/*"])], TargetGroups = [web] });
        shared.AddAction("Api", new AddApplicationActionProps { Priority = 20, Conditions = [ListenerCondition.HostHeaders(["api.example.com"])], Action = ListenerAction.Forward([api]) });
        new ApplicationListenerRule(this, "Rule", new ApplicationListenerRuleProps { Listener = shared, Priority = 30, Conditions = [ListenerCondition.QueryStrings([new QueryStringCondition { Key = "v", Value = "1" }])], TargetGroups = [old] });
        shared.Connections.AllowDefaultPortFrom(Service);
    }
}

internal sealed class ImportedTargets : FargateStack
{
    public ImportedTargets(Construct scope, string id)
        : base(scope, id)
    {
        var elsewhere = ApplicationTargetGroup.FromTargetGroupAttributes(this, "Elsewhere", new TargetGroupAttributes
        {
            TargetGroupArn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/elsewhere/73e2d6bc24d8a067",
        });
        Service.AttachToApplicationTargetGroup(elsewhere);
        Listener.AddTargetGroups("Elsewhere", new AddApplicationTargetGroupsProps { TargetGroups = [elsewhere] });
    }
}

internal sealed class ImportedNetwork : FargateStack
{
    public ImportedNetwork(Construct scope, string id)
        : base(scope, id)
    {
        var vpc = Vpc.FromVpcAttributes(this, "Main", new VpcAttributes
        {
            VpcId = "vpc-0123456789abcdef0", VpcCidrBlock = "10.40.0.0/16", AvailabilityZones = ["eu-west-1a", "eu-west-1b"],
            PublicSubnetIds = ["subnet-1", "subnet-2"], PrivateSubnetIds = ["subnet-3", "subnet-4"],
        });
        var group = new SecurityGroup(this, "Group", new SecurityGroupProps { Vpc = vpc });
        group.AddIngressRule(Peer.Ipv4(vpc.VpcCidrBlock), Port.Tcp(8080));
        var balancer = new ApplicationLoadBalancer(this, "Inside", new Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationLoadBalancerProps { Vpc = vpc });
        var service = new FargateService(this, "Web", new FargateServiceProps
        {
            Cluster = new Cluster(this, "Other", new ClusterProps { Vpc = vpc }), TaskDefinition = Service.TaskDefinition, SecurityGroups = [group],
        });
        balancer.AddListener("Http", new BaseApplicationListenerProps { Port = 80 }).AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [service] });
        Listener.AddAction("Nobody", new AddApplicationActionProps { Action = ListenerAction.FixedResponse(404) });
    }
}
