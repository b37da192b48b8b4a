namespace AlbLint.Tests.Kit;

/// <summary>Templates of a service behind a load balancer that a web project is linked to.</summary>
internal static class LinkedStack
{
    /// <summary>An image of one's own.</summary>
    public const string OwnImage = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop:1";

    /// <summary>A service with one container, web, that is registered on port 8080.</summary>
    /// <param name="container">More properties of the container, as YAML writes them in braces.</param>
    /// <param name="group">More properties of the target group, the same way.</param>
    /// <param name="more">More container definitions, resources and so on, with their indentation.</param>
    /// <param name="image">The container's image.</param>
    /// <param name="idle">The idle timeout in seconds.</param>
    public static string Of(string container = "", string group = "", string more = "", string image = OwnImage, int idle = 60) => $$"""
        Resources:
          Balancer:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              LoadBalancerAttributes:
                - { Key: idle_timeout.timeout_seconds, Value: {{idle}} }
                - { Key: access_logs.s3.enabled, Value: "true" }
                - { Key: access_logs.s3.bucket, Value: logs }
              Subnets: [subnet-1, subnet-2]
              SecurityGroups: [!ImportValue Open]
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Balancer
              Port: 443
              Protocol: HTTPS
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Group }]
          Group:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, TargetType: ip, Port: 80, Protocol: HTTP{{Comma(group)}} }
          Service:
            Type: AWS::ECS::Service
            DependsOn: Listener
            Properties:
              TaskDefinition: !Ref Task
              LaunchType: FARGATE
              LoadBalancers: [{ TargetGroupArn: !Ref Group, ContainerName: web, ContainerPort: 8080 }]
              NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [subnet-1, subnet-2], SecurityGroups: [!ImportValue Open] } }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              RequiresCompatibilities: [FARGATE]
              ContainerDefinitions:
                - { Name: web, Image: "{{image}}", PortMappings: [{ ContainerPort: 8080 }]{{Comma(container)}} }
        {{more}}
        """;

    private static string Comma(string properties) => properties.Length == 0 ? "" : ", " + properties;
}
