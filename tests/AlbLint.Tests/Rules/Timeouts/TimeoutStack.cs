namespace AlbLint.Tests.Rules.Timeouts;

/// <summary>A load balancer in front of a container, with what a test of timeouts varies.</summary>
internal static class TimeoutStack
{
    /// <param name="container">Lines of the container definition besides name and port.</param>
    /// <param name="balancer">Properties of the load balancer.</param>
    /// <param name="group">Properties of the target group.</param>
    public static string Of(string container, string balancer = "Scheme: internal", string group = "VpcId: vpc-1") => $$"""
        Parameters:
          Seconds:
            Type: Number
            Default: 30
          Chosen:
            Type: Number
        Resources:
          Balancer:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              {{Indent(balancer, 6)}}
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
              Port: 8000
              Protocol: HTTP
              TargetType: ip
              {{Indent(group, 6)}}
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8000, TargetGroupArn: !Ref Group }]
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
                - Name: web
                  PortMappings: [{ ContainerPort: 8000 }]
                  {{Indent(container, 10)}}
        """;

    /// <summary>The attribute of a load balancer that sets its idle timeout.</summary>
    public static string Idle(string value) => $"LoadBalancerAttributes: [{{ Key: idle_timeout.timeout_seconds, Value: {value} }}]";

    private static string Indent(string lines, int columns) => lines.Replace("\n", "\n" + new string(' ', columns), StringComparison.Ordinal);
}
