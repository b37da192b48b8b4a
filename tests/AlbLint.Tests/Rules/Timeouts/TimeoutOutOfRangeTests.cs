using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Timeouts;

public sealed class TimeoutOutOfRangeTests
{
    private const string Rule = "ALB3007";

    [Theory]
    [InlineData("idle_timeout.timeout_seconds", "0")]
    [InlineData("idle_timeout.timeout_seconds", "4001")]
    [InlineData("idle_timeout.timeout_seconds", "-1")]
    [InlineData("idle_timeout.timeout_seconds", "1.5")]
    [InlineData("idle_timeout.timeout_seconds", "60s")]
    [InlineData("idle_timeout.timeout_seconds", "99999999999999999999")]
    [InlineData("client_keep_alive.seconds", "59")]
    [InlineData("client_keep_alive.seconds", "604801")]
    public void Fires_when_an_attribute_of_the_load_balancer_is_outside(string key, string value) =>
        RuleTest.Fires(Rule, LoadBalancer(key, $"[|'{value}'|]"));

    [Theory]
    [InlineData("idle_timeout.timeout_seconds", "1")]
    [InlineData("idle_timeout.timeout_seconds", "4000")]
    [InlineData("client_keep_alive.seconds", "60")]
    [InlineData("client_keep_alive.seconds", "604800")]
    [InlineData("routing.http2.enabled", "0")]
    public void Silent_when_an_attribute_of_the_load_balancer_is_inside(string key, string value) => RuleTest.Silent(Rule, LoadBalancer(key, $"'{value}'"));

    [Theory]
    [InlineData("deregistration_delay.timeout_seconds", "3601")]
    [InlineData("slow_start.duration_seconds", "29")]
    [InlineData("slow_start.duration_seconds", "901")]
    [InlineData("stickiness.lb_cookie.duration_seconds", "0")]
    [InlineData("stickiness.app_cookie.duration_seconds", "604801")]
    public void Fires_when_an_attribute_of_the_target_group_is_outside(string key, string value) =>
        RuleTest.Fires(Rule, TargetGroup($"TargetGroupAttributes: [{{ Key: {key}, Value: [|{value}|] }}]"));

    [Theory]
    [InlineData("deregistration_delay.timeout_seconds", "0")]
    [InlineData("slow_start.duration_seconds", "0")]
    [InlineData("slow_start.duration_seconds", "30")]
    [InlineData("stickiness.lb_cookie.duration_seconds", "1")]
    public void Silent_when_an_attribute_of_the_target_group_is_inside(string key, string value) =>
        RuleTest.Silent(Rule, TargetGroup($"TargetGroupAttributes: [{{ Key: {key}, Value: {value} }}]"));

    [Theory]
    [InlineData("HealthCheckIntervalSeconds: [|4|]")]
    [InlineData("HealthCheckIntervalSeconds: [|301|]")]
    [InlineData("HealthCheckTimeoutSeconds: [|1|]")]
    [InlineData("HealthCheckTimeoutSeconds: [|121|]")]
    public void Fires_when_a_time_of_the_health_check_is_outside(string property) => RuleTest.Fires(Rule, TargetGroup(property));

    [Theory]
    [InlineData("{ HealthCheckIntervalSeconds: 10, HealthCheckTimeoutSeconds: [|10|] }")]
    [InlineData("{ HealthCheckTimeoutSeconds: [|30|] }")]
    [InlineData("{ HealthCheckIntervalSeconds: [|5|] }")]
    public void Fires_when_a_health_check_may_last_longer_than_its_interval(string properties) => RuleTest.Fires(Rule, TargetGroupOf(properties));

    [Theory]
    [InlineData("{ HealthCheckIntervalSeconds: 10, HealthCheckTimeoutSeconds: 9 }")]
    [InlineData("{ HealthCheckIntervalSeconds: !Ref Chosen, HealthCheckTimeoutSeconds: 60 }")]
    [InlineData("{ TargetType: lambda, HealthCheckTimeoutSeconds: 30 }")]
    [InlineData("{ Port: 80 }")]
    public void Silent_when_a_health_check_ends_before_the_next_begins(string properties) => RuleTest.Silent(Rule, TargetGroupOf(properties));

    [Fact]
    public void Silent_when_the_value_is_unknown() => RuleTest.Silent(Rule, LoadBalancer("idle_timeout.timeout_seconds", "!Ref Chosen"));

    private static string LoadBalancer(string key, string value) => $$"""
        Parameters:
          Chosen: { Type: Number }
        Resources:
          Balancer:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              LoadBalancerAttributes: [{ Key: {{key}}, Value: {{value}} }]
        """;

    private static string TargetGroup(string property) => TargetGroupOf($"{{ Protocol: HTTP, Port: 80, {property} }}");

    private static string TargetGroupOf(string properties) => $$"""
        Parameters:
          Chosen: { Type: Number }
        Resources:
          Group:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: {{properties}}
        """;
}
