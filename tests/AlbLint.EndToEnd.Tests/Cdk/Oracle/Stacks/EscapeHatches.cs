using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Constructs;

namespace Oracle.Stacks;

/// <summary>A Fargate service that is registered under port 80.</summary>
internal abstract class RegisteredStack : FargateStack
{
    protected RegisteredStack(Construct scope, string id)
        : base(scope, id) => Web = Listener.AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [Service] });

    protected ApplicationTargetGroup Web { get; }
}

internal sealed class OverriddenTargetGroup : RegisteredStack
{
    public OverriddenTargetGroup(Construct scope, string id)
        : base(scope, id)
    {
        var group = (CfnTargetGroup)Web.Node.DefaultChild!;
        group.AddPropertyOverride("Protocol", "HTTPS");
        group.Protocol = "HTTP";
        group.AddOverride("Properties.HealthCheckPort", "9090");
        group.AddPropertyDeletionOverride("Port");
        group.AddPropertyOverride("Matcher", new Dictionary<string, object> { ["HttpCode"] = "200-499" });
        if (Listener.Node.DefaultChild is CfnListener listener)
        {
            listener.Port = 8443;
        }

        (Balancer.Node.FindChild("Resource") as CfnLoadBalancer)!.Scheme = "internal";
    }
}

internal sealed class OverriddenByIndex : RegisteredStack
{
    public OverriddenByIndex(Construct scope, string id)
        : base(scope, id)
    {
        var balancer = (CfnLoadBalancer)Balancer.Node.DefaultChild!;
        balancer.AddPropertyOverride("LoadBalancerAttributes.1.Key", "idle_timeout.timeout_seconds");
        balancer.AddPropertyOverride("LoadBalancerAttributes.1.Value", "4000");
        ((CfnService)Service.Node.FindChild("Service")).AddPropertyOverride("LoadBalancers.0.ContainerPort", 9000);
        ((CfnSecurityGroup)Balancer.Connections.SecurityGroups[0].Node.DefaultChild!).AddPropertyOverride("SecurityGroupIngress.0.ToPort", 81);
        Container.AddPortMappings(new PortMapping { ContainerPort = 9000 });
    }
}

internal sealed class OverriddenRules : RegisteredStack
{
    public OverriddenRules(Construct scope, string id)
        : base(scope, id)
    {
        var group = (CfnSecurityGroup)Service.Connections.SecurityGroups[0].Node.DefaultChild!;
        group.AddPropertyOverride("SecurityGroupIngress", new[] { new Dictionary<string, object> { ["IpProtocol"] = "tcp", ["FromPort"] = 8080, ["ToPort"] = 8081, ["CidrIp"] = "10.0.0.0/8" } });
        group.AddDeletionOverride("Properties.SecurityGroupEgress");
    }
}

internal sealed class OverriddenWithPropertyObjects : RegisteredStack
{
    public OverriddenWithPropertyObjects(Construct scope, string id)
        : base(scope, id) => ((CfnSecurityGroup)Service.Connections.SecurityGroups[0].Node.DefaultChild!).AddPropertyOverride(
            "SecurityGroupIngress", new[] { new CfnSecurityGroup.IngressProperty { IpProtocol = "tcp", FromPort = 9000, ToPort = 9000, CidrIp = "10.0.0.0/8" } });
}

internal sealed class OnlyResources : RegisteredStack
{
    public OnlyResources(Construct scope, string id)
        : base(scope, id)
    {
        var front = new CfnSecurityGroup(this, "Front", new CfnSecurityGroupProps
        {
            GroupDescription = "front", VpcId = Network.VpcId,
            SecurityGroupIngress = new object[] { new CfnSecurityGroup.IngressProperty { IpProtocol = "tcp", FromPort = 80, ToPort = 80, CidrIp = "0.0.0.0/0" } },
            SecurityGroupEgress = new[] { new CfnSecurityGroup.EgressProperty { IpProtocol = "tcp", FromPort = 5000, ToPort = 5000, CidrIp = "10.0.0.0/16" } },
        });
        var back = new CfnSecurityGroup(this, "Back", new CfnSecurityGroupProps { GroupDescription = "back", VpcId = Network.VpcId });
        _ = new CfnSecurityGroupIngress(this, "BackIn", new CfnSecurityGroupIngressProps { GroupId = back.AttrGroupId, IpProtocol = "tcp", FromPort = 5000, ToPort = 5000, SourceSecurityGroupId = front.AttrGroupId });
        var balancer = new CfnLoadBalancer(this, "Plain", new CfnLoadBalancerProps
        {
            Type = "application", Subnets = ["subnet-1", "subnet-2"], SecurityGroups = [front.AttrGroupId],
            LoadBalancerAttributes = new[] { new CfnLoadBalancer.LoadBalancerAttributeProperty { Key = "idle_timeout.timeout_seconds", Value = "90" } },
        });
        var group = new CfnTargetGroup(this, "Plains", new CfnTargetGroupProps
        {
            Port = 5000, Protocol = "HTTP", VpcId = Network.VpcId, TargetType = "ip", HealthCheckPath = "/live", HealthCheckEnabled = true,
            Matcher = new CfnTargetGroup.MatcherProperty { HttpCode = "200" },
            TargetGroupAttributes = new object[] { new CfnTargetGroup.TargetGroupAttributeProperty { Key = "deregistration_delay.timeout_seconds", Value = "30" } },
        });
        var listener = new CfnListener(this, "Door", new CfnListenerProps
        {
            LoadBalancerArn = balancer.Ref, Port = 80, Protocol = "HTTP",
            DefaultActions = new[] { new CfnListener.ActionProperty { Type = "forward", TargetGroupArn = group.AttrTargetGroupArn } },
        });
        _ = new CfnListenerRule(this, "Side", new CfnListenerRuleProps
        {
            ListenerArn = listener.AttrListenerArn, Priority = 1, Conditions = new[] { new CfnListenerRule.RuleConditionProperty { Field = "path-pattern", Values = ["/side"] } },
            Actions = new[] { new CfnListenerRule.ActionProperty { Type = "forward", ForwardConfig = new CfnListenerRule.ForwardConfigProperty { TargetGroups = new[] { new CfnListenerRule.TargetGroupTupleProperty { TargetGroupArn = Web.TargetGroupArn } } } } },
        });
        _ = new CfnService(this, "Plainly", new CfnServiceProps
        {
            Cluster = Service.Cluster.ClusterArn, TaskDefinition = Service.TaskDefinition.TaskDefinitionArn, LaunchType = "FARGATE",
            LoadBalancers = new[] { new CfnService.LoadBalancerProperty { ContainerName = "web", ContainerPort = 8080, TargetGroupArn = group.Ref } },
            NetworkConfiguration = new CfnService.NetworkConfigurationProperty { AwsvpcConfiguration = new CfnService.AwsVpcConfigurationProperty { Subnets = ["subnet-1"], SecurityGroups = [back.Ref] } },
        });
    }
}

internal sealed class GenericResources : RegisteredStack
{
    public GenericResources(Construct scope, string id)
        : base(scope, id)
    {
        var group = new CfnResource(this, "Generic", new CfnResourceProps
        {
            Type = "AWS::ElasticLoadBalancingV2::TargetGroup",
            Properties = new Dictionary<string, object> { ["Port"] = 8443, ["Protocol"] = "HTTPS", ["VpcId"] = Network.VpcId, ["TargetType"] = "ip", ["HealthCheckProtocol"] = "HTTP" },
        });
        group.AddPropertyOverride("HealthCheckPath", "/live");
        new ApplicationListenerRule(this, "Rule", new ApplicationListenerRuleProps
        {
            Listener = Listener, Priority = 5, Conditions = [ListenerCondition.PathPatterns(["/tls"])],
            Action = ListenerAction.Forward([ApplicationTargetGroup.FromTargetGroupAttributes(this, "Same", new TargetGroupAttributes { TargetGroupArn = group.Ref })]),
        });
    }
}

internal sealed class Visited : RegisteredStack
{
    public Visited(Construct scope, string id)
        : base(scope, id)
    {
        Aspects.Of(this).Add(new SecureTargets("HTTPS"));
        Aspects.Of(this).Add(new Tag("team", "web"));
        Amazon.CDK.Tags.Of(this).Add("stage", "test");
        Amazon.CDK.Tags.Of(Balancer).Add("elbv2", "yes");
    }

    private sealed class SecureTargets(string protocol) : Amazon.JSII.Runtime.Deputy.DeputyBase, IAspect
    {
        public void Visit(IConstruct node)
        {
            if (node is CfnTargetGroup group)
            {
                group.Protocol = protocol;
            }
            else if (node is FargateService service)
            {
                service.Connections.AllowFromAnyIpv4(Port.Tcp(9464));
            }
        }
    }
}
