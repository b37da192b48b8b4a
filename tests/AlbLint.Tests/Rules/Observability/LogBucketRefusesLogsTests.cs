using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Observability;

public class LogBucketRefusesLogsTests
{
    [Theory]
    [InlineData("Service: logdelivery.elasticloadbalancing.amazonaws.com")]
    [InlineData("AWS: arn:aws:iam::127311923021:root")]
    [InlineData("AWS: !Sub 'arn:${AWS::Partition}:iam::127311923021:root'")]
    [InlineData("AWS: '127311923021'")]
    [InlineData("AWS: !FindInMap [Accounts, !Ref AWS::Region, Id]")]
    [InlineData("AWS: '*'")]
    public void Silent_when_the_policy_lets_Elastic_Load_Balancing_write(string principal) =>
        RuleTest.Silent("ALB1002", Template(Policy(principal, "!Sub '${Logs.Arn}/web/AWSLogs/${AWS::AccountId}/*'")));

    [Theory]
    [InlineData("Service: delivery.logs.amazonaws.com")]
    [InlineData("Service: logging.s3.amazonaws.com")]
    [InlineData("AWS: arn:aws:iam::123456789012:root")]
    public void Fires_when_the_policy_is_for_others(string principal)
    {
        var finding = Assert.Single(RuleTest.Fires("ALB1002", Template(Policy(principal, "!Sub '${Logs.Arn}/*'")).Replace("  Logs:", "  [|Logs|]:")));
        Assert.Equal("no statement of the policy of Logs lets Elastic Load Balancing write web/AWSLogs/*", finding.Message);
        Assert.Equal("allow the service logdelivery.elasticloadbalancing.amazonaws.com s3:PutObject on !Sub '${Logs.Arn}/web/AWSLogs/*'", finding.Do);
    }

    [Theory]
    [InlineData("!Sub '${Logs.Arn}/AWSLogs/${AWS::AccountId}/*'")]
    [InlineData("!Sub 'arn:aws:s3:::${Logs}/api/*'")]
    [InlineData("!GetAtt Logs.Arn")]
    public void Fires_when_the_policy_is_for_other_keys(string resource) =>
        Assert.Single(RuleTest.All(Template(Policy("Service: logdelivery.elasticloadbalancing.amazonaws.com", resource))), finding => finding.Rule.Id == "ALB1002");

    [Fact]
    public void Fires_when_there_is_no_policy() => RuleTest.Fires("ALB1002", Template("").Replace("  Logs:", "  [|Logs|]:"));

    [Fact]
    public void Fires_when_the_bucket_encrypts_with_a_KMS_key() => RuleTest.Fires("ALB1002",
        Template(Policy("Service: logdelivery.elasticloadbalancing.amazonaws.com", "!Sub '${Logs.Arn}/*'"), encryption: "[|aws:kms|]"));

    [Fact]
    public void Fires_when_the_prefix_holds_the_reserved_folder() => RuleTest.Fires("ALB1002",
        Template(Policy("Service: logdelivery.elasticloadbalancing.amazonaws.com", "!Sub '${Logs.Arn}/*'")).Replace("Value: web", "Value: [|web/AWSLogs|]"));

    [Fact]
    public void Silent_when_logs_are_off() => RuleTest.Silent("ALB1002", Template("").Replace("Value: true", "Value: false"));

    [Fact]
    public void Silent_when_the_bucket_is_declared_elsewhere() => RuleTest.Silent("ALB1002", Template("").Replace("Value: !Ref Logs", "Value: shared-logs"));

    private static string Policy(string principal, string resource) => $$"""
          LogsPolicy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Logs
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal:
                      {{principal}}
                    Action: s3:PutObject
                    Resource: {{resource}}
        """;

    private static string Template(string policy, string encryption = "AES256") => $"""
        Mappings:
          Accounts:
            us-east-1: {"{"} Id: 'arn:aws:iam::127311923021:root' {"}"}
            us-west-2: {"{"} Id: 'arn:aws:iam::797873946194:root' {"}"}
        Resources:
          Alb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              LoadBalancerAttributes:
                - Key: access_logs.s3.enabled
                  Value: true
                - Key: access_logs.s3.bucket
                  Value: !Ref Logs
                - Key: access_logs.s3.prefix
                  Value: web
          Logs:
            Type: AWS::S3::Bucket
            Properties:
              BucketEncryption:
                ServerSideEncryptionConfiguration:
                  - ServerSideEncryptionByDefault:
                      SSEAlgorithm: {encryption}
        {policy}
        """;
}
