using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Targets;

public class MatcherAcceptsErrorsTests
{
    [Fact]
    public void Fires_when_a_range_reaches_into_4xx()
    {
        var finding = RuleTest.Fires("ALB2009", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, Matcher: { HttpCode: [|200-499|] }, TargetType: ip }
        """)[0];
        Assert.Equal("200-399", Assert.Single(finding.Edits).NewText);
    }

    [Fact]
    public void Silent_when_a_range_ends_before_4xx() => RuleTest.Silent("ALB2009", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, Matcher: { HttpCode: 200-399 }, TargetType: ip }
        """);

    [Fact]
    public void Fires_when_a_list_has_404()
    {
        var finding = RuleTest.Fires("ALB2009", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, Matcher: { HttpCode: [|"200,404"|] }, TargetType: ip }
        """)[0];
        Assert.Equal("\"200\"", Assert.Single(finding.Edits).NewText);
    }

    [Fact]
    public void Fires_when_only_404_is_accepted()
    {
        var finding = RuleTest.Fires("ALB2009", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, Matcher: { HttpCode: [|404|] }, TargetType: ip }
        """)[0];
        Assert.Empty(finding.Edits);
    }

    [Fact]
    public void Silent_when_a_list_has_successes_only() => RuleTest.Silent("ALB2009", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, Matcher: { HttpCode: "200,302" }, TargetType: ip }
        """);

    [Fact]
    public void Silent_when_the_matcher_is_left_out() => RuleTest.Silent("ALB2009", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
        """);

    [Fact]
    public void Silent_when_the_matcher_is_unknown() => RuleTest.Silent("ALB2009", """
        Parameters:
          Codes: { Type: String }
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, Matcher: { HttpCode: !Ref Codes }, TargetType: ip }
        """);

    [Fact]
    public void Silent_when_the_codes_are_of_grpc() => RuleTest.Silent("ALB2009", """
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, ProtocolVersion: GRPC, Matcher: { GrpcCode: 0-99 }, TargetType: ip }
        """);
}
