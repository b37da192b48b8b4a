using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation.Resources;

public class LogBucketReaderTests
{
    private static LogBucket Read(string statement, string bucket = "{}", string name = "!Ref Logs") => Assert.IsType<LogBucket>(RuleTest.Deployment($$"""
        Resources:
          Alb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { LoadBalancerAttributes: [{ Key: access_logs.s3.bucket, Value: {{name}} }] } }
          Logs: { Type: AWS::S3::Bucket, Properties: {{bucket}} }
          Policy: { Type: AWS::S3::BucketPolicy, Properties: { Bucket: !Ref Logs, PolicyDocument: { Statement: {{statement}} } } }
        """).LoadBalancers[0].AccessLogs.Bucket);

    [Fact]
    public void Reads_a_statement()
    {
        var bucket = Read("[{ Effect: Allow, Principal: { Service: logdelivery.elasticloadbalancing.amazonaws.com }, Action: 's3:PutObject', Resource: !Sub 'arn:${AWS::Partition}:s3:::${Logs}/web/AWSLogs/${AWS::AccountId}/*' }]");
        var statement = Assert.Single(bucket.Statements);

        Assert.True(bucket.PolicyIsComplete);
        Assert.True(bucket.DefaultEncryption.IsBuiltIn);
        Assert.True(statement.Allows.Is(true));
        Assert.Equal(["logdelivery.elasticloadbalancing.amazonaws.com"], statement.Principals);
        Assert.Equal(["s3:PutObject"], statement.Actions);
        Assert.Equal(["web/AWSLogs/*/*"], statement.KeyPatterns);
        Assert.False(statement.HasConditions);
    }

    [Theory]
    [InlineData("!Sub 'arn:aws:s3:::${Logs}/*'", "*")]
    [InlineData("!Join ['', [!GetAtt Logs.Arn, '/AWSLogs/*']]", "AWSLogs/*")]
    [InlineData("!Sub '${Logs.Arn}*'", "*")]
    [InlineData("'*'", "*")]
    [InlineData("!ImportValue Keys", null)]
    public void Reads_which_keys_a_resource_covers(string resource, string? pattern) =>
        Assert.Equal([pattern], Read($"{{ Effect: Allow, Principal: '*', Action: 's3:*', Resource: {resource} }}").Statements[0].KeyPatterns);

    [Theory]
    [InlineData("!GetAtt Logs.Arn")]
    [InlineData("!Sub 'arn:aws:s3:::${Logs}'")]
    public void Reads_no_key_from_the_bucket_itself(string resource) =>
        Assert.Empty(Read($"{{ Effect: Allow, Principal: '*', Action: 's3:*', Resource: {resource} }}").Statements[0].KeyPatterns);

    [Theory]
    [InlineData("{ AWS: '127311923021' }", "127311923021")]
    [InlineData("{ AWS: !Sub 'arn:${AWS::Partition}:iam::127311923021:root' }", "arn:aws:iam::127311923021:root")]
    [InlineData("{ AWS: !Sub 'arn:aws:iam::${AWS::AccountId}:root' }", null)]
    [InlineData("'*'", "*")]
    public void Reads_whom_a_statement_speaks_of(string principal, string? text) =>
        Assert.Equal([text], Read($"{{ Effect: Allow, Principal: {principal}, Action: 's3:*', Resource: '*' }}").Statements[0].Principals);

    [Fact]
    public void Reads_the_default_encryption() => Assert.True(Read(
        "[]", "{ BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }] } }").DefaultEncryption.Is("aws:kms"));

    [Fact]
    public void Finds_a_bucket_by_the_name_that_it_is_given() =>
        Assert.Equal("Logs", RuleTest.Deployment("""
            Resources:
              Alb:
                Type: AWS::ElasticLoadBalancingV2::LoadBalancer
                Properties: { LoadBalancerAttributes: [{ Key: access_logs.s3.bucket, Value: !Sub 'logs-${AWS::AccountId}' }] }
              Logs: { Type: AWS::S3::Bucket, Properties: { BucketName: !Sub 'logs-${AWS::AccountId}' } }
            """).LoadBalancers[0].AccessLogs.Bucket?.Id);
}
