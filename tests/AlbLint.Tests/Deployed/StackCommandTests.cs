using System.Text.Json;
using AlbLint.Aws.Access;
using AlbLint.Cli.Commands;
using AlbLint.Tests.Kit;
using Amazon.Runtime;

namespace AlbLint.Tests.Deployed;

public sealed class StackCommandTests : IDisposable
{
    private readonly StackServer _server = new();
    private string _secret = StackServer.Secret;
    private TimeSpan? _patience;

    [Fact]
    public void A_stack_is_checked_with_its_real_parameters()
    {
        Serve("web", SmallTemplates.Parameterized, parameters: new() { ["Idle"] = "4500" });
        var result = Run("stack", "web");
        Assert.Equal(1, result.Code);
        Assert.StartsWith("stack web(11,55): error ALB3007: idle_timeout.timeout_seconds of 4500 is ", result.Out);
        Assert.EndsWith("1 template: 1 error, 0 warnings, 0 infos\n", result.Out);
    }

    [Fact]
    public void A_finding_names_the_deployed_resource()
    {
        Serve("web", SmallTemplates.Faulty, resources: [("Other", "o-1", "AWS::S3::Bucket"), ("More", "m-1", "AWS::S3::Bucket"), ("Lb", "arn:lb", "AWS::ElasticLoadBalancingV2::LoadBalancer")]);
        Assert.Contains("\n  id   arn:lb\n", Run("stack", "web").Out);
        using var report = JsonDocument.Parse(Run("stack", "web", "--format", "json").Out);
        Assert.Equal("arn:lb", report.RootElement.GetProperty("findings")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void The_default_of_a_parameter_that_is_not_told_says_nothing()
    {
        Serve("web", SmallTemplates.Parameterized.Replace("Default: 60", "Default: 4500"), parameters: new() { ["Idle"] = "****" });
        Assert.Equal((0, "1 template: no findings\n"), Outcome("stack", "web"));
    }

    [Fact]
    public void Nested_stacks_are_read_with_what_their_parent_gives_them()
    {
        const string parent = """
            Resources:
              Inner:
                Type: AWS::CloudFormation::Stack
                Properties:
                  TemplateURL: https://bucket.s3.amazonaws.com/0123.yaml
                  Parameters: { Idle: 4500 }

            """;
        Serve("web", parent, resources: [("Inner", "arn:aws:cloudformation:eu-west-1:111122223333:stack/web-Inner-1/0", "AWS::CloudFormation::Stack")]);
        _server.Stacks["web-Inner-1"] = new ServedStack("web-Inner-1", SmallTemplates.Parameterized) { IsNested = true };
        var result = Run("stack", "web");
        Assert.StartsWith("stack web-Inner-1(11,55): error ALB3007: ", result.Out);
        Assert.EndsWith("2 templates: 1 error, 0 warnings, 0 infos\n", result.Out);
    }

    [Fact]
    public void Stacks_that_values_are_imported_from_are_read_but_not_judged()
    {
        Serve("web", SmallTemplates.LoadBalancer("!ImportValue idle"));
        Serve("base", "Parameters:\n  Idle: {Type: Number}\n" + SmallTemplates.LoadBalancer("4600") + "Outputs:\n  Idle:\n    Value: !Ref Idle\n    Export: { Name: idle }\n",
            parameters: new() { ["Idle"] = "4500" }, exports: new() { ["other"] = "1", ["another"] = "2", ["idle"] = "4500" });
        Serve("unrelated", SmallTemplates.Faulty);
        var result = Run("stack", "web");
        Assert.StartsWith("stack web(", result.Out);
        Assert.Contains("4500", result.Out);
        Assert.DoesNotContain("4600", result.Out);
        Assert.EndsWith("1 template: 1 error, 0 warnings, 0 infos\n", result.Out);
    }

    [Fact]
    public void All_means_every_stack_but_nested_ones_page_by_page()
    {
        foreach (var name in new[] { "c", "a", "b", "e", "d" })
        {
            Serve(name, SmallTemplates.Faulty);
        }

        _server.Stacks["n"] = new ServedStack("n", SmallTemplates.Faulty) { IsNested = true };
        var lines = Run("stack", "--all", "--format", "msbuild").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["stack a", "stack b", "stack c", "stack d", "stack e"], lines.Select(line => line[..7]));
    }

    [Fact]
    public void Only_reading_actions_are_called_and_each_is_in_the_table()
    {
        Serve("web", SmallTemplates.LoadBalancer("!ImportValue idle"));
        Run("stack", "--all");
        Assert.Equal(IamActions.Stacks.Select(action => action.Name).Order(), _server.Calls.Distinct().Select(call => "cloudformation:" + call).Order());
        Assert.All(_server.Calls, call => Assert.Matches("^(Get|List|Describe)", call));
    }

    [Fact]
    public void A_stack_that_is_not_there_is_told_and_the_others_are_checked()
    {
        Serve("web", SmallTemplates.Faulty);
        var result = Run("stack", "wbe", "web");
        Assert.Equal(3, result.Code);
        Assert.Contains("alblint: stack wbe: there is no such stack in eu-west-1; is it in another Region (--region) or account (--profile)?\n", result.Error);
        Assert.EndsWith("1 template: 1 error, 0 warnings, 0 infos; 1 input not read\n", result.Out);
    }

    [Theory]
    [InlineData(400, "AccessDenied", "User: arn:aws:iam::1:user/a is not authorized to perform: cloudformation:DescribeStacks on resource: arn:x because no policy",
        """cloudformation:DescribeStacks is denied; a policy with this statement allows it: {"Effect": "Allow", "Action": "cloudformation:DescribeStacks", "Resource": "arn:*:cloudformation:*:*:stack/*"}""")]
    [InlineData(403, "ExpiredToken", "The security token included in the request is expired", "the credentials have expired; sign in again (`aws sso login`), or renew the session token")]
    [InlineData(403, "InvalidClientTokenId", "The security token included in the request is invalid",
        "AWS does not accept the credentials (InvalidClientTokenId); look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN and --profile")]
    public void What_AWS_refuses_is_said_with_what_to_do(int status, string code, string message, string expected)
    {
        _server.Fail(status, StackServer.Error(code, message));
        var result = Run("stack", "web");
        Assert.Equal((3, "", $"alblint: {expected}\n"), (result.Code, result.Out, result.Error));
    }

    [Theory]
    [InlineData(400, "Throttling")]
    [InlineData(500, "InternalFailure")]
    [InlineData(503, "ServiceUnavailable")]
    public void What_passes_is_tried_again(int status, string code)
    {
        Serve("web", SmallTemplates.Clean);
        _server.Fail(status, StackServer.Error(code, "try again"));
        Assert.Equal((0, "1 template: no findings\n"), Outcome("stack", "web"));
        Assert.Equal(["DescribeStacks", "DescribeStacks", "GetTemplate", "ListStackResources"], _server.Calls);
    }

    [Fact]
    public void What_does_not_pass_is_given_up()
    {
        for (var i = 0; i < 10; i++)
        {
            _server.Fail(400, StackServer.Error("Throttling", "Rate exceeded"));
        }

        Assert.Equal("alblint: AWS still throttles cloudformation:DescribeStacks after several tries; try again later\n", Run("stack", "web").Error);
    }

    [Theory]
    [InlineData(200, "<DescribeStacksResponse><DescribeStacksRes", "the answer to cloudformation:DescribeStacks is no XML as AWS writes it; is the endpoint right?")]
    [InlineData(200, "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "the answer to cloudformation:DescribeStacks is no XML as AWS writes it; is the endpoint right?")]
    [InlineData(404, "<html>nothing here", "cloudformation:DescribeStacks: ")]
    public void An_answer_that_is_none_is_told(int status, string body, string expected)
    {
        for (var i = 0; i < 10; i++)
        {
            _server.Fail(status, body);
        }

        var result = Run("stack", "web");
        Assert.Equal((3, ""), (result.Code, result.Out));
        Assert.StartsWith("alblint: " + expected, result.Error);
    }

    [Fact]
    public void A_wrong_secret_is_not_accepted()
    {
        Serve("web", SmallTemplates.Clean);
        _secret = "another";
        Assert.StartsWith("alblint: AWS does not accept the credentials (SignatureDoesNotMatch); ", Run("stack", "web").Error);
    }

    [Fact]
    public void A_server_that_is_not_there_is_told()
    {
        _server.Dispose();
        var result = Run("stack", "web");
        Assert.Equal(3, result.Code);
        Assert.StartsWith("alblint: cloudformation:DescribeStacks: ", result.Error);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_answer_that_does_not_come_or_does_not_end_is_not_waited_for_long(bool begins)
    {
        for (var i = 0; i < 10; i++)
        {
            _server.Hang(begins);
        }

        _patience = TimeSpan.FromMilliseconds(150);
        Assert.Equal((3, "alblint: no answer to cloudformation:DescribeStacks in time\n"), Outcome("stack", "web"));
    }

    [Fact]
    public void An_answer_that_comes_at_the_second_try_is_taken()
    {
        Serve("web", SmallTemplates.Clean);
        _server.Hang();
        _patience = TimeSpan.FromSeconds(2);
        Assert.Equal((0, "1 template: no findings\n"), Outcome("stack", "web"));
    }

    [Fact]
    public void What_is_not_known_is_said_when_it_is_asked_for()
    {
        Serve("web", SmallTemplates.Parameterized, parameters: new() { ["Idle"] = "****" });
        Assert.Equal("", Run("stack", "web").Error);
        Assert.StartsWith("alblint: stack web(11,", Run("stack", "web", "--verbose").Error);
    }

    [Theory]
    [InlineData("stack takes names of stacks, or --all", "stack")]
    [InlineData("stack takes names of stacks, or --all", "stack", "web", "--all")]
    [InlineData("there is no option --regoin; did you mean --region?", "stack", "web", "--regoin", "x")]
    public void Wrong_use_is_2(string message, params string[] args) =>
        Assert.Equal((2, $"alblint: {message}; see alblint --help\n"), (Run(args).Code, Run(args).Error));

    public void Dispose() => _server.Dispose();

    private void Serve(string name, string template, Dictionary<string, string>? parameters = null, Dictionary<string, string>? exports = null, List<(string, string, string)>? resources = null) =>
        _server.Stacks[name] = new ServedStack(name, template) { Parameters = parameters ?? [], Exports = exports ?? [], Resources = resources ?? [] };

    private (int Code, string Out) Outcome(params string[] args) => Run(args) is var result ? (result.Code, result.Out + result.Error) : default;

    private CommandResult Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = AlbLintCommand.Run(args, new Surroundings
        {
            In = () => TextReader.Null,
            Out = output,
            Error = error,
            WorkingDirectory = Path.GetTempPath(),
            Aws = access => access with { Region = "eu-west-1", Endpoint = _server.Address, Credentials = new BasicAWSCredentials(StackServer.Key, _secret), Patience = _patience },
        });
        return new CommandResult(code, output.ToString(), error.ToString());
    }
}
