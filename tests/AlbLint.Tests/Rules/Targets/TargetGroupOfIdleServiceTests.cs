using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Targets;

public class TargetGroupOfIdleServiceTests
{
    private const string Path = """
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { Subnets: [subnet-1, subnet-2] }
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 80
              Protocol: HTTP
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Web }]

        """;

    [Fact]
    public void Fires_when_a_service_beside_the_empty_target_group_registers_nowhere() => RuleTest.Fires("ALB2012", Path + """
          [|Web|]:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Service:
            Type: AWS::ECS::Service
            Properties: { TaskDefinition: web:1 }
        """);

    [Fact]
    public void Silent_when_that_service_exists_in_some_scenarios_only() => RuleTest.Silent("ALB2012", Path + """
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Service:
            Type: AWS::ECS::Service
            Condition: HasService
            Properties: { TaskDefinition: web:1 }
        Parameters:
          Stage: { Type: String, Default: test }
        Conditions:
          HasService: !Equals [!Ref Stage, production]
        """);
}
