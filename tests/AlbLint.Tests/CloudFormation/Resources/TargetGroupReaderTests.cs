using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation.Resources;

public class TargetGroupReaderTests
{
    private static IReadOnlyList<TargetGroup> All(string properties, string others = "") => RuleTest.Deployment($$"""
        Parameters:
          Protocol: { Type: String }
        Resources:
          Tg: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: {{properties}} }
        {{others}}
        """).TargetGroups;

    private static TargetGroup Read(string properties, string others = "") => Assert.Single(All(properties, others));

    [Fact]
    public void Takes_aws_defaults_for_what_is_not_written()
    {
        var group = Read("{ Port: 80, Protocol: HTTPS }");

        Assert.True(group.Port.Is(80));
        Assert.True(group.Protocol.Is(TransportProtocol.HTTPS));
        Assert.True(group.TargetType.Is(TargetType.Instance));
        Assert.True(group.ProtocolVersion.Is(ProtocolVersion.HTTP1));
        Assert.True(group.DeregistrationDelay.Is(TimeSpan.FromSeconds(300)));
        Assert.True(group.HealthCheck.Protocol.Is(TransportProtocol.HTTP));
        Assert.True(group.HealthCheck.Port.Is(null));
        Assert.True(group.HealthCheck.Port.IsBuiltIn);
        Assert.True(group.HealthCheck.Path.Is("/"));
        Assert.True(group.HealthCheck.Matcher.Is("200"));
        Assert.True(group.HealthCheck.Enabled.Is(true));
        Assert.False(group.IsShared);
        Assert.False(group.HasUnknownTargets);
    }

    [Fact]
    public void Reads_the_health_check()
    {
        var check = Read("{ HealthCheckPort: '8081', HealthCheckProtocol: HTTPS, HealthCheckPath: /up, Matcher: { HttpCode: 200-299 }, HealthCheckIntervalSeconds: 10, HealthCheckTimeoutSeconds: 3 }").HealthCheck;

        Assert.True(check.Port.Is(8081));
        Assert.True(check.Protocol.Is(TransportProtocol.HTTPS));
        Assert.True(check.Path.Is("/up"));
        Assert.True(check.Matcher.Is("200-299"));
        Assert.True(check.Interval.Is(TimeSpan.FromSeconds(10)));
        Assert.True(check.Timeout.Is(TimeSpan.FromSeconds(3)));
        Assert.True(Read("{ HealthCheckPort: traffic-port }").HealthCheck.Port is { IsWritten: true, Value: null });
        Assert.False(Read("{ HealthCheckPort: !Ref Protocol }").HealthCheck.Port.IsKnown);
    }

    [Fact]
    public void Checks_grpc_with_a_status_of_its_own()
    {
        var check = Read("{ Protocol: HTTP, ProtocolVersion: GRPC }").HealthCheck;

        Assert.True(check.Matcher.Is("12"));
        Assert.True(check.Path.Is("/AWS.ALB/healthcheck"));
    }

    [Fact]
    public void Has_neither_port_nor_protocol_for_lambda()
    {
        var group = Read("{ TargetType: lambda }");

        Assert.False(group.Port.IsKnown);
        Assert.False(group.Protocol.IsKnown);
        Assert.True(group.HealthCheck.Enabled.Is(false));
    }

    [Theory]
    [InlineData("{ Protocol: TCP, Port: 80 }")]
    [InlineData("{ Protocol: TLS, Port: 443 }")]
    [InlineData("{ Protocol: GENEVE, Port: 6081 }")]
    [InlineData("{ Protocol: TCP, Port: 80, TargetType: alb }")]
    public void Leaves_out_groups_of_other_load_balancers(string properties) => Assert.Empty(All(properties));

    [Fact]
    public void Keeps_a_group_whose_protocol_is_unknown() => Assert.False(Read("{ Protocol: !Ref Protocol, Port: 80 }").Protocol.IsKnown);

    [Theory]
    [InlineData("""
        Outputs:
          Tg: { Value: !Ref Tg }
        """)]
    [InlineData("""
          Parameter: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !Ref Tg } }
        """)]
    [InlineData("""
          Deployment: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { LoadBalancerInfo: { TargetGroupInfoList: [{ Name: !GetAtt Tg.TargetGroupName }] } } }
        """)]
    [InlineData("""
          Nested: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: https://s3.amazonaws.com/b/service.yaml, Parameters: { Tg: !Ref Tg } } }
        """)]
    [InlineData("""
          Box: { Type: AWS::EC2::Instance, Properties: { UserData: !Base64 { Fn::Sub: 'aws elbv2 register-targets --target-group-arn ${Tg}' } } }
        """)]
    public void Is_shared_when_others_can_register_targets(string others) => Assert.True(Read("{ Protocol: HTTP, Port: 80 }", others).IsShared);

    [Theory]
    [InlineData("""
          Alarm: { Type: AWS::CloudWatch::Alarm, Properties: { Dimensions: [{ Name: TargetGroup, Value: !GetAtt Tg.TargetGroupFullName }] } }
        """)]
    [InlineData("""
          Group: { Type: AWS::AutoScaling::AutoScalingGroup, Properties: { TargetGroupARNs: [!Ref Tg] } }
        """)]
    public void Is_not_shared_when_all_that_name_it_can_be_read(string others) => Assert.False(Read("{ Protocol: HTTP, Port: 80 }", others).IsShared);
}
