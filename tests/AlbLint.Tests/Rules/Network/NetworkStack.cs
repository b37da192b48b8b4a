namespace AlbLint.Tests.Rules.Network;

/// <summary>A load balancer, a listener and an instance on port 8080, around the security groups that a test writes.</summary>
internal static class NetworkStack
{
    /// <summary>Properties of the load balancer that name its security group.</summary>
    public const string WithAlbSg = "SecurityGroups: [!GetAtt AlbSg.GroupId]";

    /// <summary>Properties of the instance that name its security group.</summary>
    public const string WithWebSg = "SecurityGroupIds: [!GetAtt WebSg.GroupId]";

    /// <summary>The load balancer's group as most templates have it.</summary>
    public const string AlbSg = """
          AlbSg:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: load balancer
              SecurityGroupIngress:
                - { IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 0.0.0.0/0 }
        """;

    /// <summary>The whole template.</summary>
    /// <param name="resources">The security groups and whatever else a test is about, indented as resources.</param>
    /// <param name="loadBalancer">Properties of the load balancer.</param>
    /// <param name="targetGroup">More properties of the target group.</param>
    /// <param name="instance">Properties of the instance.</param>
    public static string Yaml(string resources, string loadBalancer = WithAlbSg, string targetGroup = "Port: 8080", string instance = WithWebSg) => $$"""
        Parameters:
          VpcId:
            Type: AWS::EC2::VPC::Id
          Image:
            Type: AWS::EC2::Image::Id
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              {{loadBalancer}}
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 80
              Protocol: HTTP
              DefaultActions:
                - Type: forward
                  TargetGroupArn: !Ref TargetGroup
          TargetGroup:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties:
              VpcId: !Ref VpcId
              Protocol: HTTP
              {{targetGroup}}
              Targets:
                - Id: !Ref Web
          Web:
            Type: AWS::EC2::Instance
            Properties:
              ImageId: !Ref Image
              {{instance}}
        {{resources}}
        """;

    /// <summary>The whole template with the usual group at the load balancer and the given ingress rules at the instance's group.</summary>
    /// <param name="rules">The rules, one a line, each beginning with a dash.</param>
    /// <param name="targetGroup">More properties of the target group.</param>
    public static string WebRules(string rules, string targetGroup = "Port: 8080") => Yaml($"""
        {AlbSg}
          WebSg:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: web
              SecurityGroupIngress:
                {rules.Replace("\n", "\n        ")}
        """, targetGroup: targetGroup);
}
