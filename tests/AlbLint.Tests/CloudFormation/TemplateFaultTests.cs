using AlbLint.Findings;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation;

public sealed class TemplateFaultTests
{
    [Fact]
    public void Fires_when_resources_wait_for_each_other()
    {
        var finding = RuleTest.Fires("ALB0001", """
        Resources:
          [|Alb|]: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: a, SecurityGroupEgress: [{ IpProtocol: '-1', DestinationSecurityGroupId: !Ref Web }] } }
          Web: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: b, SecurityGroupIngress: [{ IpProtocol: '-1', SourceSecurityGroupId: !Ref Alb }] } }
        """)[0];
        Assert.Equal("resources wait for each other: Alb -> Web -> Alb", finding.Message);
    }

    [Fact]
    public void Silent_when_a_serverless_resource_stands_for_several() => RuleTest.Silent("ALB0001", """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Web:
            Type: AWS::Serverless::Function
            Properties: { Handler: web.handle, Runtime: nodejs22.x, CodeUri: src, Events: { Any: { Type: Api, Properties: { Path: /, Method: any, RestApiId: !Ref Api } } } }
          Api:
            Type: AWS::Serverless::Api
            Properties: { StageName: live, DefinitionBody: { info: !Sub 'calls ${Web.Arn}' } }
        """);

    [Fact]
    public void Silent_when_a_variable_of_a_text_has_the_name_of_a_resource() => RuleTest.Silent("ALB0001", """
        Resources:
          Pipeline: { Type: AWS::CodePipeline::Pipeline, Properties: { RoleArn: !GetAtt Role.Arn } }
          Role: { Type: AWS::IAM::Role, Properties: { RoleName: !Sub ['${Pipeline}-role', { Pipeline: build }] } }
        """);

    [Fact]
    public void Fires_at_info_only_when_a_key_stands_twice()
    {
        var findings = RuleTest.Fires("ALB0001", "Resources:\n  Web: { Type: AWS::EC2::Instance, Properties: { ImageId: ami-1, [|ImageId|]: ami-2 } }\n");
        Assert.Equal(Severity.Info, Assert.Single(findings).Severity);
    }

    [Fact]
    public void Fires_when_a_resource_has_no_type() => RuleTest.Fires("ALB0001", "Resources:\n  [|Web|]: { Kind: Server }\n");

    [Fact]
    public void Silent_when_a_macro_gives_the_resources_their_shape() =>
        RuleTest.Silent("ALB0001", "Transform: [OurServers]\nResources:\n  Web: { Kind: Server }\n");

    [Fact]
    public void Silent_when_a_macro_makes_resources_of_a_list() =>
        RuleTest.Silent("ALB0001", "Transform: OurServers\nResources:\n- a server\n");
}
