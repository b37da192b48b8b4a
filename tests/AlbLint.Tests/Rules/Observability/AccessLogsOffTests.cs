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

    [Theory]
    [InlineData("!GetAtt Alb.LoadBalancerArn")]
    [InlineData("!Ref Alb")]
    public void Silent_when_CloudWatch_delivers_them(string arn) => RuleTest.Silent("ALB1001", Delivered(arn, "ALB_ACCESS_LOGS"));

    [Theory]
    [InlineData("!GetAtt Alb.LoadBalancerArn", "ALB_CONNECTION_LOGS")]
    [InlineData("!GetAtt Other.LoadBalancerArn", "ALB_ACCESS_LOGS")]
    public void Fires_when_CloudWatch_delivers_other_logs(string arn, string logs) => RuleTest.Fires("ALB1001", Delivered(arn, logs).Replace("  Alb:", "  [|Alb|]:"));

    private static string Delivered(string arn, string logs) => $"""
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
          Other:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              Type: network
          Logs:
            Type: AWS::Logs::DeliverySource
            Properties:
              Name: alb
              LogType: {logs}
              ResourceArn: {arn}
        """;

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
