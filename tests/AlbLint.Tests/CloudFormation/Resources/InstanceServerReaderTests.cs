using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation.Resources;

public sealed class InstanceServerReaderTests
{
    [Theory]
    [InlineData("yum install -y httpd", "Apache httpd")]
    [InlineData("yum -y install php httpd && systemctl start httpd", "Apache httpd")]
    [InlineData("apt-get update; apt-get install -y apache2", "Apache httpd")]
    [InlineData("sudo amazon-linux-extras install nginx1", "nginx")]
    [InlineData("yum install -y httpd nginx", null)]
    [InlineData("yum install -y java", null)]
    [InlineData("echo httpd; yum update", null)]
    [InlineData("yum install -y httpd; sed -i s/80/81/ /etc/httpd/conf/httpd.conf", null)]
    [InlineData("yum install -y httpd; curl -s https://example.com/setup | sudo bash", null)]
    [InlineData("yum install -y httpd docker", null)]
    public void What_user_data_installs(string script, string? server) =>
        Assert.Equal(server, ((Ec2Instance)Workload("", $"Fn::Base64: '{script}'")).Server?.Name);

    [Theory]
    [InlineData("echo ${AWS::Region}", "Apache httpd")]
    [InlineData("${AWS::Region}", null)]
    public void A_command_that_is_not_known_may_do_anything(string command, string? server) =>
        Assert.Equal(server, ((Ec2Instance)Workload("", $"Fn::Base64: !Sub \"yum install -y httpd\\n{command}\"")).Server?.Name);

    [Theory]
    [InlineData("packages: { yum: { httpd: [] } }", "cfn-init -v", "Apache httpd")]
    [InlineData("commands: { install: { command: yum install -y httpd } }", "cfn-init -v", "Apache httpd")]
    [InlineData("packages: { yum: { httpd: [] } }", "echo nothing", null)]
    [InlineData("packages: { rubygems: { httpd: [] } }", "cfn-init -v", null)]
    [InlineData("packages: { yum: { httpd: [] } }, files: { /etc/httpd/conf.d/site.conf: { content: x } }", "cfn-init -v", null)]
    [InlineData("packages: { yum: { httpd: [] } }, files: { /var/www/html/index.html: { content: x } }", "cfn-init -v", "Apache httpd")]
    public void What_cfn_init_installs(string config, string script, string? server) =>
        Assert.Equal(server, ((Ec2Instance)Workload($"Metadata: {{ 'AWS::CloudFormation::Init': {{ config: {{ {config} }} }} }}", $"Fn::Base64: '{script}'")).Server?.Name);

    [Fact]
    public void An_Auto_Scaling_group_has_the_server_of_its_launch_template() => Assert.Equal("Apache httpd", ((AutoScalingGroup)Assert.Single(RuleTest.Deployment("""
        Resources:
          Group: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Port: 80, Protocol: HTTP } }
          Launch: { Type: AWS::EC2::LaunchTemplate, Properties: { LaunchTemplateData: { UserData: { 'Fn::Base64': yum install -y httpd } } } }
          Fleet:
            Type: AWS::AutoScaling::AutoScalingGroup
            Properties: { LaunchTemplate: { LaunchTemplateId: !Ref Launch, Version: 1 }, TargetGroupARNs: [!Ref Group] }
        """).Targets).Workload).Server!.Name);

    [Theory]
    [InlineData(80, true)]
    [InlineData(8080, false)]
    public void Its_keep_alive_counts_on_its_own_port_only(int port, bool races)
    {
        var findings = RuleTest.All($$"""
            Resources:
              Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer }
              Listener:
                Type: AWS::ElasticLoadBalancingV2::Listener
                Properties: { LoadBalancerArn: !Ref Balancer, Port: 80, Protocol: HTTP, DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Group }] }
              Group: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Port: {{port}}, Protocol: HTTP, Targets: [{ Id: !Ref Instance }] } }
              Instance: { Type: AWS::EC2::Instance, Properties: { UserData: { 'Fn::Base64': yum install -y httpd } } }
            """);
        Assert.Equal(races, findings.Any(finding => finding.Rule.Id == "ALB3002"));
    }

    private static Workload Workload(string metadata, string userData) => Assert.Single(RuleTest.Deployment($$"""
        Resources:
          Group: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Port: 80, Protocol: HTTP, Targets: [{ Id: !Ref Instance }] } }
          Instance:
            Type: AWS::EC2::Instance
            {{metadata}}
            Properties:
              UserData:
                {{userData}}
        """).Targets).Workload;
}
