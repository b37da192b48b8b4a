using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Targets;

public class ProtocolVersionNotPossibleTests
{
    [Fact]
    public void Fires_when_an_http_listener_forwards_to_a_grpc_target_group() => RuleTest.Fires("ALB2006", """
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
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, ProtocolVersion: [|GRPC|], TargetType: ip }
        """);

    [Fact]
    public void Silent_when_an_https_listener_forwards_to_it() => RuleTest.Silent("ALB2006", """
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { Subnets: [subnet-1, subnet-2] }
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
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, ProtocolVersion: GRPC, TargetType: ip }
        """);

    [Fact]
    public void Silent_when_the_http_listener_only_redirects() => RuleTest.Silent("ALB2006", """
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { Subnets: [subnet-1, subnet-2] }
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 443
              Protocol: HTTPS
              Certificates: [{ CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/1 }]
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Web }]
          Redirect:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 80
              Protocol: HTTP
              DefaultActions: [{ Type: redirect, RedirectConfig: { StatusCode: HTTP_301, Protocol: HTTPS } }]
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, ProtocolVersion: HTTP2, TargetType: ip }
        """);

    [Fact]
    public void Fires_when_users_are_authenticated_first() => RuleTest.Fires("ALB2006", """
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { Subnets: [subnet-1, subnet-2] }
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 443
              Protocol: HTTPS
              Certificates: [{ CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/1 }]
              DefaultActions: [{ Type: authenticate-cognito, Order: 1, AuthenticateCognitoConfig: { UserPoolArn: a, UserPoolClientId: b, UserPoolDomain: c } }, { Type: forward, TargetGroupArn: !Ref Web }]
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, ProtocolVersion: [|HTTP2|], TargetType: ip }
        """);

    [Fact]
    public void Silent_when_users_are_authenticated_before_http1() => RuleTest.Silent("ALB2006", """
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { Subnets: [subnet-1, subnet-2] }
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Alb
              Port: 443
              Protocol: HTTPS
              Certificates: [{ CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/1 }]
              DefaultActions: [{ Type: authenticate-cognito, Order: 1, AuthenticateCognitoConfig: { UserPoolArn: a, UserPoolClientId: b, UserPoolDomain: c } }, { Type: forward, TargetGroupArn: !Ref Web }]
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80, ProtocolVersion: HTTP1, TargetType: ip }
        """);

    [Fact]
    public void Fires_when_a_lambda_target_group_has_a_version() => RuleTest.Fires("ALB2006", """
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { Subnets: [subnet-1, subnet-2] }
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
            Properties: { VpcId: vpc-1, ProtocolVersion: [|HTTP2|], TargetType: lambda }
        """);
}
