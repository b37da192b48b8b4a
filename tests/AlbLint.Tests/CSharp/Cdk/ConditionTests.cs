using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp.Cdk;

/// <summary>Conditions of the template that a CDK program makes: what holds under one says so.</summary>
public sealed class ConditionTests
{
    private const string Conditions = """
        var stage = new CfnParameter(stack, "Stage", new CfnParameterProps { AllowedValues = ["dev", "prod"] });
        var isProd = new CfnCondition(stack, "IsProd", new CfnConditionProps { Expression = Fn.ConditionEquals(stage.ValueAsString, "prod") });
        var isInternal = new CfnCondition(stack, "IsInternal");
        isInternal.Expression = Fn.ConditionEquals(new CfnParameter(stack, "Internal").ValueAsString, "yes");
        listener.AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [service] });

        """;

    private const string OwnGroup = """
        var group = new CfnTargetGroup(stack, "Own", new CfnTargetGroupProps
        {
            Port = 8080, Protocol = "HTTP", VpcId = vpc.VpcId, TargetType = "ip", Targets = new[] { new CfnTargetGroup.TargetDescriptionProperty { Id = "10.0.0.7" } },
            Matcher = new CfnTargetGroup.MatcherProperty { HttpCode = [|"200-499"|] },
        });
        var rule = new CfnListenerRule(stack, "Rule", new CfnListenerRuleProps
        {
            ListenerArn = listener.ListenerArn, Priority = 5, Actions = new[] { new CfnListenerRule.ActionProperty { Type = "forward", TargetGroupArn = group.Ref } },
            Conditions = new[] { new CfnListenerRule.RuleConditionProperty { Field = "path-pattern", Values = ["/x"] } },
        });

        """;

    [Theory]
    [InlineData("isProd", "IsProd")]
    [InlineData("new CfnCondition(stack, \"IsTest\", new CfnConditionProps { Expression = Fn.ConditionNot(isProd) })", "not IsProd")]
    public void Says_when_a_conditional_resource_is_at_fault(string condition, string expected) => Assert.Equal(
        expected, CdkTest.Fires("ALB2009", CdkTest.Shop + Conditions + OwnGroup + $"rule.CfnOptions.Condition = {condition}; group.CfnOptions.Condition = {condition};").Single().Scenario);

    [Theory]
    [InlineData("Fn.ConditionAnd(isProd, isInternal)")]
    [InlineData("Fn.ConditionAnd(isProd, Fn.ConditionNot(Fn.ConditionOr(isInternal, Fn.ConditionNot(isProd))))")]
    public void Silent_when_the_conditions_contradict_each_other(string condition) => CdkTest.Silent("ALB2009", CdkTest.Shop + Conditions + OwnGroup.Replace("[|", "").Replace("|]", "") + $$"""
        group.CfnOptions.Condition = new CfnCondition(stack, "Both", new CfnConditionProps { Expression = {{condition}} });
        group.Matcher = new CfnTargetGroup.MatcherProperty { HttpCode = Fn.ConditionIf(isProd.LogicalId, "200", "200-499").ToString() };
        """);

    [Fact]
    public void Says_when_a_value_that_a_condition_chooses_is_at_fault() => Assert.Equal("not IsProd", CdkTest.Fires("ALB2009", CdkTest.Shop + Conditions + OwnGroup.Replace("[|\"200-499\"|]", "\"200\"") + """
        group.Matcher = new CfnTargetGroup.MatcherProperty { HttpCode = Fn.ConditionIf(isProd.LogicalId, "200", [|"200-499"|]).ToString() };
        """).Single().Scenario);

    [Fact]
    public void Silent_when_the_ingress_exists_under_a_condition_that_is_not_known() => CdkTest.Silent("ALB5001", CdkTest.Shop + """
        var group = new SecurityGroup(stack, "Machines", new SecurityGroupProps { Vpc = vpc });
        var machine = new Instance_(stack, "Machine", new InstanceProps { Vpc = vpc, InstanceType = new InstanceType("t3.micro"), MachineImage = MachineImage.LatestAmazonLinux2(), SecurityGroup = group });
        alb.Connections.AllowTo(Peer.AnyIpv4(), Port.Tcp(80));
        listener.AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [new Amazon.CDK.AWS.ElasticLoadBalancingV2.Targets.InstanceTarget(machine)] });
        var open = new CfnSecurityGroupIngress(stack, "Open", new CfnSecurityGroupIngressProps { GroupId = group.SecurityGroupId, IpProtocol = "tcp", FromPort = 80, ToPort = 80, CidrIp = "0.0.0.0/0" });
        open.CfnOptions.Condition = System.Activator.CreateInstance<CfnCondition>();
        """);
}
