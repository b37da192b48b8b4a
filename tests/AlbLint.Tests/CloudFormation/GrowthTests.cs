using System.Text;
using AlbLint.CloudFormation;
using AlbLint.Rules;
using AlbLint.Text;

namespace AlbLint.Tests.CloudFormation;

/// <summary>Work is counted, not timed: evaluation steps, and bytes allocated by everything from text to findings.</summary>
public sealed class GrowthTests
{
    private const double Doubled = 2.1; // and a little for what the tables of a doubled template round up to

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Twice_the_resources_cost_at_most_twice_the_work(bool oneLoadBalancer)
    {
        Measure(Template(4, oneLoadBalancer)); // what is allocated once for the process
        var small = Measure(Template(30, oneLoadBalancer));
        var large = Measure(Template(60, oneLoadBalancer));
        Assert.True(large.Steps <= small.Steps * Doubled, $"steps: {small.Steps} -> {large.Steps}");
        Assert.True(large.Bytes <= small.Bytes * Doubled, $"bytes: {small.Bytes} -> {large.Bytes}");
        Assert.True(large.Findings >= 60, $"only {large.Findings} findings");
    }

    private static (long Steps, long Bytes, int Findings) Measure(string yaml)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = DeploymentReader.Read([new TemplateInput(new SourceFile("template.yaml", yaml))], new ReadOptions());
        var findings = new Linter().Lint(result.Deployments);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Empty(result.Faults);
        return (result.Steps, bytes, findings.Count);
    }

    /// <summary>Services with a closed security group and conditions, behind one load balancer each or all behind one.</summary>
    private static string Template(int services, bool oneLoadBalancer)
    {
        var yaml = new StringBuilder("""
            Parameters:
              Stage: {Type: String, Default: dev}
              Vpc: {Type: 'AWS::EC2::VPC::Id'}
              Subnets: {Type: 'List<AWS::EC2::Subnet::Id>'}
            Conditions:
              IsProd: !Equals [!Ref Stage, prod]
            Resources:

            """);
        for (var i = 0; i < services; i++)
        {
            var alb = oneLoadBalancer ? "" : i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (i == 0 || !oneLoadBalancer)
            {
                yaml.Append($$"""
                      AlbSg{{alb}}: {Type: 'AWS::EC2::SecurityGroup', Properties: {VpcId: !Ref Vpc, SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 0.0.0.0/0}]} }
                      Alb{{alb}}: {Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {SecurityGroups: [!Ref AlbSg{{alb}}], Subnets: !Ref Subnets} }
                      Listener{{alb}}: {Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: {LoadBalancerArn: !Ref Alb{{alb}}, Port: 80, Protocol: HTTP, DefaultActions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: '404'} }]} }

                    """);
            }

            yaml.Append($$"""
                  Rule{{i}}: {Type: 'AWS::ElasticLoadBalancingV2::ListenerRule', Properties: {ListenerArn: !Ref Listener{{alb}}, Priority: {{i + 1}}, Conditions: [{Field: path-pattern, Values: ['/{{i}}/*']}], Actions: [{Type: forward, TargetGroupArn: !Ref Group{{i}} }]} }
                  Group{{i}}: {Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: {VpcId: !Ref Vpc, TargetType: ip, Protocol: HTTP, Port: !If [IsProd, 8080, 80]} }
                  Sg{{i}}: {Type: 'AWS::EC2::SecurityGroup', Properties: {VpcId: !Ref Vpc, SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 81, ToPort: 81, SourceSecurityGroupId: !Ref AlbSg{{alb}} }]} }
                  Task{{i}}: {Type: 'AWS::ECS::TaskDefinition', Properties: {NetworkMode: awsvpc, RequiresCompatibilities: [FARGATE], ContainerDefinitions: [{Name: web, Image: nginx, PortMappings: [{ContainerPort: 80}]}]} }
                  Service{{i}}:
                    Type: AWS::ECS::Service
                    DependsOn: Rule{{i}}
                    Properties:
                      TaskDefinition: !Ref Task{{i}}
                      LaunchType: FARGATE
                      LoadBalancers: [{ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Group{{i}} }]
                      NetworkConfiguration: {AwsvpcConfiguration: {SecurityGroups: [!Ref Sg{{i}}], Subnets: !Ref Subnets} }

                """);
        }

        return yaml.ToString();
    }
}
