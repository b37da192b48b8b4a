using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation.Resources;

public class ListenerReaderTests
{
    private static IReadOnlyList<Listener> All(string resources) => [.. RuleTest.Deployments($$"""
        Parameters:
          Given: { Type: String }
        Resources:
          Alb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer }
          Nlb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: network } }
          A: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Protocol: HTTP, Port: 80 } }
          B: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Protocol: HTTP, Port: 81 } }
        {{resources}}
        """).SelectMany(deployment => deployment.Listeners)];

    [Fact]
    public void Reads_port_protocol_and_default_action()
    {
        var listener = Assert.Single(All("""
              L:
                Type: AWS::ElasticLoadBalancingV2::Listener
                Properties: { LoadBalancerArn: !Ref Alb, Port: 443, Protocol: HTTPS, DefaultActions: [{ Type: forward, TargetGroupArn: !Ref A }] }
            """));

        Assert.Equal("Alb", listener.LoadBalancer?.Id);
        Assert.True(listener.Port.Is(443));
        Assert.True(listener.Protocol.Is(TransportProtocol.HTTPS));
        var route = Assert.Single(listener.Routes);
        Assert.Equal(["forward"], route.Actions);
        Assert.Equal("A", Assert.Single(route.Forwards).TargetGroup.Id);
        Assert.Equal("L", route.ResourceId);
        Assert.True(route.IsComplete);
    }

    [Fact]
    public void Adds_the_rules_that_name_the_listener()
    {
        var listener = Assert.Single(All("""
              L: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { LoadBalancerArn: !Ref Alb, DefaultActions: [{ Type: fixed-response }] } }
              R:
                Type: AWS::ElasticLoadBalancingV2::ListenerRule
                Properties:
                  ListenerArn: !GetAtt L.ListenerArn
                  Actions:
                    - { Type: forward, Order: 2, ForwardConfig: { TargetGroups: [{ TargetGroupArn: !Ref A, Weight: 1 }, { TargetGroupArn: !Ref B }] } }
                    - { Type: authenticate-oidc, Order: 1 }
            """));

        Assert.Equal(["L", "R"], listener.Routes.Select(route => route.ResourceId));
        Assert.Equal(["authenticate-oidc", "forward"], listener.Routes[1].Actions);
        Assert.Equal(["A", "B"], listener.Routes[1].Forwards.Select(forward => forward.TargetGroup.Id));
    }

    [Fact]
    public void Names_a_target_group_once_when_both_ways_to_write_it_are_used() => Assert.Single(Assert.Single(All("""
          L:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties: { DefaultActions: [{ Type: forward, TargetGroupArn: !Ref A, ForwardConfig: { TargetGroups: [{ TargetGroupArn: !Ref A }] } }] }
        """)).Routes[0].Forwards);

    [Theory]
    [InlineData("[{ Type: forward, TargetGroupArn: !Ref Given }]")]
    [InlineData("[{ Type: !Ref Given }]")]
    [InlineData("!Ref Given")]
    [InlineData("[{ Type: forward, ForwardConfig: !Ref Given }]")]
    public void Says_when_a_route_may_go_elsewhere(string actions) => Assert.False(Assert.Single(All($$"""
          L: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { DefaultActions: {{actions}} } }
        """)).Routes[0].IsComplete);

    [Fact]
    public void Knows_a_listener_of_another_template_by_its_rules()
    {
        var listener = Assert.Single(All("""
              R:
                Type: AWS::ElasticLoadBalancingV2::ListenerRule
                Properties: { ListenerArn: !Ref Given, Actions: [{ Type: forward, TargetGroupArn: !Ref A }] }
            """));

        Assert.Equal("Given", listener.Id);
        Assert.Null(listener.LoadBalancer);
        Assert.False(listener.Port.IsKnown);
        Assert.Equal("A", Assert.Single(listener.Routes[0].Forwards).TargetGroup.Id);
    }

    [Theory]
    [InlineData("{ LoadBalancerArn: !Ref Nlb, Protocol: TCP, Port: 80 }")]
    [InlineData("{ LoadBalancerArn: !Ref Nlb, Protocol: !Ref Given, Port: 80 }")]
    [InlineData("{ LoadBalancerArn: !Ref Given, Protocol: TLS, Port: 443 }")]
    public void Leaves_out_listeners_of_other_load_balancers(string properties) => Assert.Empty(All($$"""
          L: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {{properties}} }
        """));
}
