using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation.Resources;

public class BeanstalkReaderTests
{
    private const string Application = "- { Namespace: 'aws:elasticbeanstalk:environment', OptionName: LoadBalancerType, Value: application }";

    private static Deployment Read(string environment, string template = "") => RuleTest.Deployment($$"""
        Resources:
          Web:
            Type: AWS::ElasticBeanstalk::Environment
            Properties:
              TemplateName: !Ref Saved
              OptionSettings:
                {{environment}}
          Saved:
            Type: AWS::ElasticBeanstalk::ConfigurationTemplate
            Properties:
              OptionSettings:
                - { Namespace: 'aws:elbv2:loadbalancer', OptionName: AccessLogsS3Enabled, Value: 'false' }
                {{template}}
        """);

    [Fact]
    public void Reads_what_options_say_and_guesses_nothing_else()
    {
        var deployment = Read(
            Application + "\n        - { Namespace: 'aws:elasticbeanstalk:environment:process:default', OptionName: Port, Value: '8080' }"
            + "\n        - { Namespace: 'aws:elasticbeanstalk:environment:process:default', OptionName: MatcherHTTPCode, Value: 200-499 }");

        var path = Assert.Single(deployment.RequestPaths);
        Assert.True(path.LoadBalancer.AccessLogs.Enabled.Is(false));
        Assert.False(path.LoadBalancer.IdleTimeout.IsKnown);
        Assert.False(path.LoadBalancer.SecurityGroups.IsComplete);
        Assert.False(path.LoadBalancer.SecurityGroups.IsVpcDefault);
        Assert.True(path.Listener.Port.Is(80));
        Assert.True(path.Target.TrafficPort.Is(PortRange.Single(8080)));
        Assert.True(path.TargetGroup.HealthCheck.Matcher.Is("200-499"));
        Assert.False(path.TargetGroup.Protocol.IsKnown);
    }

    [Fact]
    public void Reads_listeners_by_their_port()
    {
        var deployment = Read(
            Application + "\n        - { Namespace: 'aws:elbv2:listener:default', OptionName: ListenerEnabled, Value: 'false' }"
            + "\n        - { Namespace: 'aws:elbv2:listener:443', OptionName: Protocol, Value: HTTPS }");

        var listener = Assert.Single(deployment.Listeners);
        Assert.True(listener.Port.Is(443));
        Assert.True(listener.Protocol.Is(TransportProtocol.HTTPS));
    }

    [Theory]
    [InlineData("- { Namespace: 'aws:autoscaling:asg', OptionName: MinSize, Value: '2' }")]
    [InlineData("- { Namespace: 'aws:elasticbeanstalk:environment', OptionName: LoadBalancerType, Value: network }")]
    [InlineData(Application + "\n        - { Namespace: 'aws:elasticbeanstalk:environment', OptionName: LoadBalancerIsShared, Value: 'true' }")]
    public void Leaves_out_environments_without_a_load_balancer_of_that_kind(string options) => Assert.Empty(Read(options).LoadBalancers);
}
