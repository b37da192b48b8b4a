using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation;

/// <summary>What --verbose says of templates.</summary>
public sealed class TemplateUnknownTests
{
    [Theory]
    [InlineData("Port: 80", "Port: !Ref Port", "Group Port: ")]
    [InlineData("SecurityGroups: [!ImportValue Open]\n  Listener", "SecurityGroups: [sg-1]\n  Listener", "Service SecurityGroups: ")]
    [InlineData("Value: 60", "Value: '{{resolve:ssm:/idle}}'", "Balancer Value: dynamic reference, resolved when the stack is deployed")]
    public void It_is_said_with_its_place_and_the_reason(string written, string open, string expected)
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", "Parameters: { Port: { Type: Number } }\n" + LinkedStack.Of().Replace(written, open));
        Assert.Equal("", workspace.Run().Error);
        var lines = workspace.Run("--verbose").Error.Split('\n');
        Assert.Contains(lines, line => line.StartsWith("alblint: a.yaml(", StringComparison.Ordinal) && line.Contains("): not known: " + expected));
        Assert.Equal(lines.Distinct(), lines);
    }

    [Fact]
    public void A_server_that_nothing_is_known_of_is_said_unless_something_joins_it()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", LinkedStack.Of());
        Assert.Matches(@"alblint: a\.yaml\(\d+,\d+\): not known: Service: nothing says which server runs in container web\n", workspace.Run("--verbose").Error);
        workspace.Write("web/Dockerfile", "FROM nginx:1.27\n");
        workspace.Write(".alblint.yml", "links:\n  - { template: a.yaml, project: web }\n");
        Assert.DoesNotContain("nothing says", workspace.Run("--verbose").Error);
    }

    [Fact]
    public void What_is_known_or_no_rule_asks_for_is_not_said()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", LinkedStack.Of(image: "nginx:1.27").Replace("!ImportValue Open", "sg-1").Replace("LaunchType: FARGATE", "LaunchType: FARGATE\n      Tags: !ImportValue Tags"));
        Assert.Equal("", workspace.Run("--verbose").Error);
    }
}
