using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Observability;

public class AccessLogsOffTests
{
    [Fact]
    public void Fires_when_nothing_is_written() => RuleTest.Fires("ALB1001", """
        Resources:
          [|Alb|]:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
        """);

    [Fact]
    public void Fires_when_they_are_turned_off() => RuleTest.Fires("ALB1001", """
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              LoadBalancerAttributes:
                - Key: access_logs.s3.enabled
                  Value: [|false|]
        """);

    [Fact]
    public void Silent_when_they_are_on() => RuleTest.Silent("ALB1001", """
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              LoadBalancerAttributes:
                - Key: access_logs.s3.enabled
                  Value: true
        """);

    [Fact]
    public void Silent_when_a_parameter_decides() => RuleTest.Silent("ALB1001", """
        Parameters:
          Logs:
            Type: String
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              LoadBalancerAttributes:
                - Key: access_logs.s3.enabled
                  Value: !Ref Logs
        """);
}
