using AlbLint.CloudFormation.Resources;

namespace AlbLint.Tests.CloudFormation.Resources;

public class IdentityTests
{
    [Theory]
    [InlineData("param:AppGroup", "AppGroup")]
    [InlineData("import:\"shared-group\"", "shared-group")]
    [InlineData("import:text(param:Network+\":Group\")", "${Network}:Group")]
    [InlineData("import:text(pseudo:AWS::StackName+\"-group\")", "${AWS::StackName}-group")]
    [InlineData("getatt:Vpc.DefaultSecurityGroup", "Vpc.DefaultSecurityGroup")]
    [InlineData("\"sg-1\"", "sg-1")]
    [InlineData("ssm:/network/group", "/network/group")]
    [InlineData("select(0,param:Groups)", "select(0,param:Groups)")]
    public void Words_an_identity_as_people_write_it(string identity, string wording) => Assert.Equal(wording, Identity.Wording(identity));
}
