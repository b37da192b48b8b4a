using AlbLint.Tests.Kit;
using static AlbLint.Tests.Rules.Network.NetworkStack;

namespace AlbLint.Tests.Rules.Network;

public class TrafficPortClosedTests
{
    [Fact]
    public void Fires_when_the_rule_for_the_load_balancer_opens_another_port()
    {
        var finding = Assert.Single(RuleTest.Fires("ALB5001", WebRules("- { IpProtocol: tcp, FromPort: [|80|], ToPort: 80, SourceSecurityGroupId: !GetAtt AlbSg.GroupId }")));
        Assert.Equal("WebSg lets AlbSg in on port 80, not on port 8080 of Web", finding.Message);
        Assert.Equal("add to SecurityGroupIngress of WebSg: { IpProtocol: tcp, FromPort: 8080, ToPort: 8080, SourceSecurityGroupId: !GetAtt AlbSg.GroupId }", finding.Do);
    }

    [Fact]
    public void Silent_when_the_rule_for_the_load_balancer_opens_the_traffic_port() =>
        RuleTest.Silent("ALB5001", WebRules("- { IpProtocol: tcp, FromPort: 8080, ToPort: 8080, SourceSecurityGroupId: !GetAtt AlbSg.GroupId }"));

    [Fact]
    public void Fires_when_the_traffic_port_is_open_to_another_group_only()
    {
        var finding = Assert.Single(RuleTest.Fires("ALB5001", Yaml($$"""
            {{AlbSg}}
              AdminSg:
                Type: AWS::EC2::SecurityGroup
                Properties:
                  GroupDescription: admins
              WebSg:
                Type: AWS::EC2::SecurityGroup
                Properties:
                  GroupDescription: web
                  SecurityGroupIngress:
                    - [|{ IpProtocol: tcp, FromPort: 8080, ToPort: 8080, SourceSecurityGroupId: !GetAtt AdminSg.GroupId }|]
            """)));
        Assert.Equal("port 8080 of Web is open to AdminSg, not to AlbSg", finding.Message);
    }

    [Fact]
    public void Silent_when_the_source_is_an_import_and_so_is_the_load_balancers_group() => RuleTest.Silent("ALB5001", Yaml("""
          WebSg:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: web
              SecurityGroupIngress:
                - { IpProtocol: tcp, FromPort: 8080, ToPort: 8080, SourceSecurityGroupId: !ImportValue AlbSg }
        """, loadBalancer: "SecurityGroups: [!ImportValue LoadBalancerSg]"));

    [Fact]
    public void Fires_when_no_rule_is_written() => RuleTest.Fires("ALB5001", Yaml($"""
        {AlbSg}
          [|WebSg|]:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: web
        """));

    [Fact]
    public void Silent_when_a_rule_stands_on_its_own() => RuleTest.Silent("ALB5001", Yaml($"""
        {AlbSg}
          WebSg:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: web
          FromAlb:
            Type: AWS::EC2::SecurityGroupIngress
            Properties:
              GroupId: !GetAtt WebSg.GroupId
              IpProtocol: tcp
              FromPort: 8080
              ToPort: 8080
              SourceSecurityGroupId: !GetAtt AlbSg.GroupId
        """));

    [Fact]
    public void Fires_when_the_port_is_open_for_UDP() =>
        RuleTest.Fires("ALB5001", Yaml($$"""
            {{AlbSg}}
              [|WebSg|]:
                Type: AWS::EC2::SecurityGroup
                Properties:
                  GroupDescription: web
                  SecurityGroupIngress:
                    - { IpProtocol: udp, FromPort: 8080, ToPort: 8080, SourceSecurityGroupId: !GetAtt AlbSg.GroupId }
            """));

    [Fact]
    public void Silent_when_every_protocol_is_open() =>
        RuleTest.Silent("ALB5001", WebRules("- { IpProtocol: -1, SourceSecurityGroupId: !GetAtt AlbSg.GroupId }"));

    [Fact]
    public void Fires_when_only_an_office_is_let_in() =>
        RuleTest.Fires("ALB5001", WebRules("- [|{ IpProtocol: tcp, FromPort: 8080, ToPort: 8080, CidrIp: 203.0.113.7/32 }|]"));

    [Theory]
    [InlineData("CidrIp: 10.0.0.0/8")]
    [InlineData("CidrIp: 0.0.0.0/0")]
    [InlineData("CidrIp: !ImportValue VpcCidr")]
    [InlineData("SourcePrefixListId: pl-12345678")]
    public void Silent_when_the_peer_may_hold_the_load_balancer(string peer) =>
        RuleTest.Silent("ALB5001", WebRules($"- {{ IpProtocol: tcp, FromPort: 8080, ToPort: 8080, {peer} }}"));

    [Fact]
    public void Silent_when_both_share_a_group_that_admits_itself() => RuleTest.Silent("ALB5001", Yaml($"""
        {AlbSg}
          Self:
            Type: AWS::EC2::SecurityGroupIngress
            Properties:
              GroupId: !Ref AlbSg
              IpProtocol: tcp
              FromPort: 8000
              ToPort: 9000
              SourceSecurityGroupId: !Ref AlbSg
        """, instance: "SecurityGroupIds: [!Ref AlbSg]"));

    [Fact]
    public void Fires_when_both_share_a_group_that_does_not_admit_itself()
    {
        var finding = Assert.Single(RuleTest.Fires("ALB5001", Yaml(AlbSg.Replace("AlbSg:", "[|AlbSg|]:"), instance: "SecurityGroupIds: [!Ref AlbSg]")));
        Assert.StartsWith("add an AWS::EC2::SecurityGroupIngress { GroupId: !GetAtt AlbSg.GroupId,", finding.Do);
    }

    [Fact]
    public void Silent_when_neither_names_a_group() => RuleTest.Silent("ALB5001", Yaml("", loadBalancer: "Scheme: internal", instance: "InstanceType: t3.micro"));

    [Fact]
    public void Silent_when_the_group_is_a_parameter() => RuleTest.Silent("ALB5001", Yaml(AlbSg, instance: "SecurityGroupIds: [!Ref VpcId]"));

    [Fact]
    public void Silent_when_the_same_unknown_port_is_registered_and_open() => RuleTest.Silent("ALB5001", Yaml($$"""
        {{AlbSg}}
          WebSg:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: web
              SecurityGroupIngress:
                - { IpProtocol: tcp, FromPort: !Ref AppPort, ToPort: !Ref AppPort, SourceSecurityGroupId: !Ref AlbSg }
        """, targetGroup: "Port: !Ref AppPort").Replace("Parameters:", "Parameters:\n  AppPort: { Type: Number }"));

    [Theory]
    [InlineData(8080)]
    [InlineData(80)]
    public void Looks_at_the_port_that_a_task_registers_not_at_the_target_groups(int open)
    {
        var template = $$"""
            Resources:
              Alb:
                Type: AWS::ElasticLoadBalancingV2::LoadBalancer
                Properties: { SecurityGroups: [!Ref AlbSg] }
              Listener:
                Type: AWS::ElasticLoadBalancingV2::Listener
                Properties: { LoadBalancerArn: !Ref Alb, Port: 80, Protocol: HTTP, DefaultActions: [{ Type: forward, TargetGroupArn: !Ref TargetGroup }] }
              TargetGroup:
                Type: AWS::ElasticLoadBalancingV2::TargetGroup
                Properties: { TargetType: ip, Protocol: HTTP, Port: 80, VpcId: vpc-1 }
              Service:
                Type: AWS::ECS::Service
                Properties:
                  TaskDefinition: !Ref Task
                  LaunchType: FARGATE
                  LoadBalancers: [{ ContainerName: web, ContainerPort: 8080, TargetGroupArn: !Ref TargetGroup }]
                  NetworkConfiguration: { AwsvpcConfiguration: { SecurityGroups: [!Ref WebSg], Subnets: [subnet-1] } }
              Task:
                Type: AWS::ECS::TaskDefinition
                Properties: { NetworkMode: awsvpc, ContainerDefinitions: [{ Name: web, Image: web, PortMappings: [{ ContainerPort: 8080 }] }] }
              AlbSg:
                Type: AWS::EC2::SecurityGroup
                Properties: { GroupDescription: load balancer }
              WebSg:
                Type: AWS::EC2::SecurityGroup
                Properties:
                  GroupDescription: web
                  SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: {{open}}, ToPort: {{open}}, SourceSecurityGroupId: !Ref AlbSg }]
            """;
        Assert.Equal(open == 80, RuleTest.All(template).Any(finding => finding.Rule.Id == "ALB5001" && finding.Resource == "Service"));
    }

    [Fact]
    public void Fires_in_the_words_of_the_CDK()
    {
        var finding = Assert.Single(RuleTest.Fires("ALB5001", Yaml($"""
            {AlbSg}
              [|WebSg|]:
                Type: AWS::EC2::SecurityGroup
                Properties:
                  GroupDescription: web
            """).Replace("Type: AWS::ElasticLoadBalancingV2::LoadBalancer", "Type: AWS::ElasticLoadBalancingV2::LoadBalancer\n    Metadata: { aws:cdk:path: Stack/Alb/Resource }")));
        Assert.Equal("call instance.Connections.AllowFrom(alb, Port.Tcp(8080))", finding.Do);
    }
}
