using System.Text.Json;
using AlbLint.Aws.Access;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Aws;

public sealed class IamPolicyTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_policy_allows_what_the_clients_call_and_nothing_else()
    {
        var actions = Statements().SelectMany(statement => statement.GetProperty("Action").EnumerateArray()).Select(action => action.GetString()!).ToList();
        Assert.Equal(IamActions.ByCommand.SelectMany(command => command.Actions).Select(action => action.Name), actions);
        Assert.DoesNotContain(actions, action => action.Contains('*'));
        Assert.All(Statements(), statement => Assert.Equal("Allow", statement.GetProperty("Effect").GetString()));
    }

    [Fact]
    public void Logs_are_limited_to_what_is_given() => Assert.Equal(
        ["arn:aws:s3:::mine", "arn:aws:s3:::mine/web/AWSLogs/123456789012/elasticloadbalancing/eu-west-1/*"],
        Resources("s3:", "--bucket", "mine", "--prefix", "web/", "--account", "123456789012", "--region", "eu-west-1"));

    [Fact]
    public void Listing_is_limited_to_the_prefix()
    {
        var condition = Statements("--bucket", "mine", "--prefix", "web")[0].GetProperty("Condition").GetProperty("StringLike").GetProperty("s3:prefix");
        Assert.Equal(["web", "web/*"], condition.EnumerateArray().Select(prefix => prefix.GetString()));
        Assert.All(Statements("--bucket", "mine"), statement => Assert.False(statement.TryGetProperty("Condition", out _)));
    }

    [Fact]
    public void What_is_not_given_is_any_but_for_the_bucket() =>
        Assert.Equal(["arn:aws:s3:::BUCKET", "arn:aws:s3:::BUCKET/AWSLogs/*/elasticloadbalancing/*"], Resources("s3:"));

    [Theory]
    [InlineData("cn-north-1", "arn:aws-cn:s3:::mine")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:s3:::mine")]
    [InlineData("us-iso-east-1", "arn:aws-iso:s3:::mine")]
    public void The_partition_is_that_of_the_Region(string region, string resource) => Assert.Contains(resource, Resources("s3:", "--bucket", "mine", "--region", region));

    [Fact]
    public void Each_action_is_explained_beside_the_policy()
    {
        var result = _workspace.Run("iam-policy", "--explain", "--bucket", "mine");
        JsonDocument.Parse(result.Out).Dispose();
        Assert.Contains("alblint logs: s3:ListBucket on arn:aws:s3:::mine reads the log files below a prefix\n", result.Error);
        Assert.All(IamActions.ByCommand.SelectMany(command => command.Actions), action => Assert.Contains(action.Name, result.Error));
    }

    [Theory]
    [InlineData("--bucket takes one name, not '*'", "--bucket", "*")]
    [InlineData("iam-policy takes no path, not 'x'", "x")]
    public void Wrong_use_is_2(string message, params string[] args)
    {
        var result = _workspace.Run(["iam-policy", .. args]);
        Assert.Equal((2, $"alblint: {message}; see alblint --help\n"), (result.Code, result.Error));
    }

    private List<string> Resources(string service, params string[] args) =>
    [
        .. Statements(args).Where(statement => statement.GetProperty("Action")[0].GetString()!.StartsWith(service, StringComparison.Ordinal))
            .Select(statement => statement.GetProperty("Resource").GetString()!),
    ];

    private List<JsonElement> Statements(params string[] args)
    {
        var result = _workspace.Run(["iam-policy", .. args]);
        Assert.Equal((0, ""), (result.Code, result.Error));
        return [.. JsonDocument.Parse(result.Out).RootElement.GetProperty("Statement").EnumerateArray()];
    }
}
