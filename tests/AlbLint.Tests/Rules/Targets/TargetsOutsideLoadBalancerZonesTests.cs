using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Targets;

public class TargetsOutsideLoadBalancerZonesTests
{
    [Fact]
    public void Fires_when_tasks_run_in_another_named_zone() => RuleTest.Fires("ALB2014", """
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { Subnets: [!Ref SubnetA, !Ref SubnetB] }
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 443
              Protocol: HTTPS
              Certificates: [{ CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/1 }]
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Web }]
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 80 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [|[!Ref SubnetC]|] } }
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
          SubnetA:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: vpc-1, CidrBlock: 10.0.1.0/24, AvailabilityZone: eu-west-1a }
          SubnetB:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: vpc-1, CidrBlock: 10.0.2.0/24, AvailabilityZone: eu-west-1b }
          SubnetC:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: vpc-1, CidrBlock: 10.0.3.0/24, AvailabilityZone: eu-west-1c }
        """);

    [Fact]
    public void Silent_when_tasks_run_in_another_subnet_of_the_same_zone() => RuleTest.Silent("ALB2014", """
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { Subnets: [!Ref SubnetA, !Ref SubnetB] }
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 443
              Protocol: HTTPS
              Certificates: [{ CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/1 }]
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Web }]
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 80 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [!Ref SubnetC] } }
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
          SubnetA:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: vpc-1, CidrBlock: 10.0.1.0/24, AvailabilityZone: eu-west-1a }
          SubnetB:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: vpc-1, CidrBlock: 10.0.2.0/24, AvailabilityZone: eu-west-1b }
          SubnetC:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: vpc-1, CidrBlock: 10.0.3.0/24, AvailabilityZone: eu-west-1a }
        """);

    [Fact]
    public void Fires_when_tasks_run_in_the_third_zone_of_the_region() => RuleTest.Fires("ALB2014", """
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { Subnets: [!Ref SubnetA, !Ref SubnetB] }
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 443
              Protocol: HTTPS
              Certificates: [{ CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/1 }]
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Web }]
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 80 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [|[!Ref SubnetC]|] } }
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
          SubnetA:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: vpc-1, CidrBlock: 10.0.1.0/24, AvailabilityZone: !Select [0, !GetAZs ""] }
          SubnetB:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: vpc-1, CidrBlock: 10.0.2.0/24, AvailabilityZone: !Select [1, !GetAZs ""] }
          SubnetC:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: vpc-1, CidrBlock: 10.0.3.0/24, AvailabilityZone: !Select [2, !GetAZs ""] }
        """);

    [Fact]
    public void Fires_when_zones_are_letters_after_the_region() => RuleTest.Fires("ALB2014", """
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { Subnets: [!Ref SubnetA, !Ref SubnetB] }
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 443
              Protocol: HTTPS
              Certificates: [{ CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/1 }]
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Web }]
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 80 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [|[!Ref SubnetC]|] } }
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
          SubnetA:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: vpc-1, CidrBlock: 10.0.1.0/24, AvailabilityZone: !Sub "${AWS::Region}a" }
          SubnetB:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: vpc-1, CidrBlock: 10.0.2.0/24, AvailabilityZone: !Sub "${AWS::Region}b" }
          SubnetC:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: vpc-1, CidrBlock: 10.0.3.0/24, AvailabilityZone: !Sub "${AWS::Region}c" }
        """);

    [Fact]
    public void Silent_when_zones_are_parameters() => RuleTest.Silent("ALB2014", """
        Parameters:
          ZoneA: { Type: String }
          ZoneB: { Type: String }
          ZoneC: { Type: String }
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { Subnets: [!Ref SubnetA, !Ref SubnetB] }
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 443
              Protocol: HTTPS
              Certificates: [{ CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/1 }]
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Web }]
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 80 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [!Ref SubnetC] } }
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
          SubnetA:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: vpc-1, CidrBlock: 10.0.1.0/24, AvailabilityZone: !Ref ZoneA }
          SubnetB:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: vpc-1, CidrBlock: 10.0.2.0/24, AvailabilityZone: !Ref ZoneB }
          SubnetC:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: vpc-1, CidrBlock: 10.0.3.0/24, AvailabilityZone: !Ref ZoneC }
        """);

    [Fact]
    public void Silent_when_the_subnets_are_parameters() => RuleTest.Silent("ALB2014", """
        Parameters:
          Subnets: { Type: "List<AWS::EC2::Subnet::Id>" }
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { Subnets: [!Ref SubnetA, !Ref SubnetB] }
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 443
              Protocol: HTTPS
              Certificates: [{ CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/1 }]
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Web }]
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
              - { Name: web, Image: example/app, PortMappings: [{ ContainerPort: 80 }] }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              NetworkConfiguration: { AwsvpcConfiguration: { Subnets: !Ref Subnets } }
              LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Web }]
          SubnetA:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: vpc-1, CidrBlock: 10.0.1.0/24, AvailabilityZone: eu-west-1a }
          SubnetB:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: vpc-1, CidrBlock: 10.0.2.0/24, AvailabilityZone: eu-west-1b }
        """);
}
