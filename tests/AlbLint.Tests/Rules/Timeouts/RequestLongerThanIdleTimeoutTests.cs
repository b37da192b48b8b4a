using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Timeouts;

public sealed class RequestLongerThanIdleTimeoutTests
{
    private const string Rule = "ALB3005";

    [Fact]
    public void Fires_when_a_worker_may_take_longer() => RuleTest.Fires(Rule, TimeoutStack.Of(
        "Command: [|[gunicorn, --timeout, '90', app:app]|]"));

    [Fact]
    public void Fires_when_a_function_may_take_longer() => RuleTest.Fires(Rule, Function("[|61|]"));

    [Fact]
    public void Silent_when_the_function_ends_in_time() => RuleTest.Silent(Rule, Function("60"));

    [Fact]
    public void Silent_when_the_function_has_an_unknown_timeout() => RuleTest.Silent(Rule, Function("!Ref Chosen"));

    [Fact]
    public void Silent_when_the_idle_timeout_is_raised() => RuleTest.Silent(Rule, TimeoutStack.Of(
        "Command: [gunicorn, --timeout, '90', app:app]", TimeoutStack.Idle("90")));

    [Fact]
    public void Silent_when_nobody_chose_the_request_time() => RuleTest.Silent(Rule, TimeoutStack.Of(
        "Command: [gunicorn, app:app]", TimeoutStack.Idle("20")));

    [Fact]
    public void Silent_when_the_timeout_is_switched_off() => RuleTest.Silent(Rule, TimeoutStack.Of("Command: [gunicorn, --timeout, '0', app:app]"));

    [Fact]
    public void Silent_when_the_timeout_is_one_of_workers_not_of_requests() => RuleTest.Silent(Rule, TimeoutStack.Of(
        "Command: [gunicorn, -k, gevent, --timeout, '90', app:app]"));

    private static string Function(string timeout) => $$"""
        Parameters:
          Chosen:
            Type: Number
        Resources:
          Balancer:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Balancer
              Port: 80
              Protocol: HTTP
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Group }]
          Group:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties:
              TargetType: lambda
              Targets: [{ Id: !GetAtt Function.Arn }]
          Function:
            Type: AWS::Lambda::Function
            Properties:
              Timeout: {{timeout}}
        """;
}
