using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation.Resources;

public sealed class FunctionReaderTests
{
    [Theory]
    [InlineData("Type: AWS::Lambda::Function, Properties: { Timeout: 90 }", 90)]
    [InlineData("Type: AWS::Lambda::Function, Properties: { Handler: x }", 3)]
    [InlineData("Type: AWS::Lambda::Function", 3)]
    [InlineData("Type: AWS::Serverless::Function, Properties: { Timeout: 90 }", 90)]
    [InlineData("Type: AWS::Serverless::Function, Properties: { Handler: x }", 20)]
    public void Timeout(string function, int seconds) => Assert.Equal(seconds, Function(function, "!GetAtt Fn.Arn").Timeout.Value.TotalSeconds);

    [Theory]
    [InlineData("!Ref Version")]
    [InlineData("!Ref Alias")]
    [InlineData("!GetAtt Fn.Arn")]
    public void A_version_or_alias_stands_for_its_function(string id) => Assert.Equal("Fn", Function("Type: AWS::Lambda::Function", id).Id);

    [Fact]
    public void No_security_group_takes_part() => Assert.False(Function("Type: AWS::Lambda::Function", "!GetAtt Fn.Arn").SecurityGroups.IsComplete);

    private static LambdaFunction Function(string function, string id) => Assert.IsType<LambdaFunction>(Assert.Single(RuleTest.Deployment($$"""
        Transform: AWS::Serverless-2016-10-31
        Globals: { Function: { Timeout: 20 } }
        Resources:
          Fn: { {{function}} }
          Version: { Type: AWS::Lambda::Version, Properties: { FunctionName: !Ref Fn } }
          Alias: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref Fn, Name: live, FunctionVersion: !GetAtt Version.Version } }
          Group: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { TargetType: lambda, Targets: [{ Id: {{id}} }] } }
        """).Targets).Workload);
}
