using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation.Resources;

public class LoadBalancerReaderTests
{
    private static LoadBalancer Read(string properties) => Assert.Single(RuleTest.Deployment($$"""
        Parameters:
          Kind: { Type: String, Default: network }
          Given: { Type: String }
          Group: { Type: AWS::EC2::SecurityGroup::Id }
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: {{properties}}
          Bucket:
            Type: AWS::S3::Bucket
        """).LoadBalancers);

    private static void None(string properties) => Assert.Throws<Xunit.Sdk.SingleException>(() => Read(properties));

    [Fact]
    public void Takes_aws_defaults_for_what_is_not_written()
    {
        var alb = Read("{}");

        Assert.Equal("Alb", alb.Id);
        Assert.True(alb.IdleTimeout.IsBuiltIn);
        Assert.Equal(TimeSpan.FromSeconds(60), alb.IdleTimeout.Value);
        Assert.Equal(alb.Place, alb.IdleTimeout.Place);
        Assert.True(alb.AccessLogs.Enabled.Is(false));
        Assert.True(alb.IsInternetFacing.Is(true));
        Assert.True(alb.IsDualStack.Is(false));
        Assert.True(alb.SecurityGroups.IsVpcDefault);
        Assert.False(alb.Subnets.IsComplete);
    }

    [Fact]
    public void Reads_attributes_scheme_and_address_type()
    {
        var alb = Read("""
            {
              Scheme: internal, IpAddressType: dualstack, SecurityGroups: [sg-1], Subnets: [subnet-1, subnet-2],
              LoadBalancerAttributes: [{ Key: idle_timeout.timeout_seconds, Value: '120' }, { Key: access_logs.s3.enabled, Value: 'true' },
                { Key: access_logs.s3.bucket, Value: !Ref Bucket }, { Key: access_logs.s3.prefix, Value: web }]
            }
            """.ReplaceLineEndings(" "));

        Assert.True(alb.IdleTimeout.IsWritten);
        Assert.Equal(TimeSpan.FromSeconds(120), alb.IdleTimeout.Value);
        Assert.Equal("'120'", alb.IdleTimeout.Place.File.Content.Substring(alb.IdleTimeout.Place.Range.Start, alb.IdleTimeout.Place.Range.Length));
        Assert.True(alb.AccessLogs.Enabled.Is(true));
        Assert.True(alb.AccessLogs.Prefix.Is("web"));
        Assert.Equal("Bucket", alb.AccessLogs.Bucket?.Id);
        Assert.True(alb.IsInternetFacing.Is(false));
        Assert.True(alb.IsDualStack.Is(true));
        Assert.Equal(["sg-1"], alb.SecurityGroups.Groups.Select(group => group.Id));
        Assert.Equal(["subnet-1", "subnet-2"], alb.Subnets.Subnets.Select(subnet => subnet.Id));
        Assert.True(alb.Subnets.IsComplete);
        Assert.Equal("120", alb.Attributes["idle_timeout.timeout_seconds"].Value);
    }

    [Fact]
    public void Knows_no_attribute_when_a_key_is_unknown() =>
        Assert.False(Read("{ LoadBalancerAttributes: [{ Key: !Ref Given, Value: '120' }] }").IdleTimeout.IsKnown);

    [Fact]
    public void Reads_subnet_mappings() =>
        Assert.Equal(["subnet-1"], Read("{ SubnetMappings: [{ SubnetId: subnet-1 }] }").Subnets.Subnets.Select(subnet => subnet.Id));

    [Fact]
    public void Knows_no_security_group_when_the_kubernetes_controller_attaches_them()
    {
        var groups = Read("{ SecurityGroups: [sg-1], Tags: [{ Key: elbv2.k8s.aws/cluster, Value: main }] }").SecurityGroups;

        Assert.False(groups.IsComplete);
        Assert.False(groups.IsVpcDefault);
        Assert.Empty(groups.Groups);
    }

    [Fact]
    public void Keeps_an_application_load_balancer_that_says_so() => Assert.Equal("Alb", Read("{ Type: application }").Id);

    [Theory]
    [InlineData("{ Type: network }")]
    [InlineData("{ Type: gateway }")]
    [InlineData("{ Type: !Ref Kind }")]
    [InlineData("{ Type: !Ref Given }")]
    public void Leaves_out_what_is_not_certainly_an_application_load_balancer(string properties) => None(properties);
}
