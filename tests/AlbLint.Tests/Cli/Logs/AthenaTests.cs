using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli.Logs;

public sealed class AthenaTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("LOCATION 's3://BUCKET/PREFIX/AWSLogs/ACCOUNT/elasticloadbalancing/REGION/'")]
    [InlineData("LOCATION 's3://mine/AWSLogs/1/elasticloadbalancing/eu-west-1/'", "s3://mine/AWSLogs/1/elasticloadbalancing/eu-west-1/")]
    [InlineData("WHERE day >= '2026/01/31' AND time >= '2026-01-31T08:00:00.000' AND (elb = 'it''s' OR elb LIKE '%/it''s/%')", "--from", "2026-01-31T08:00", "--load-balancer", "it's")]
    public void Statements_are_printed(string part, params string[] args)
    {
        var result = _workspace.Run(["logs", "--athena", .. args]);
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Contains(part, result.Out);
    }

    [Theory]
    [InlineData("--athena takes one S3 address: s3://BUCKET[/PREFIX]/AWSLogs/ACCOUNT/elasticloadbalancing/REGION", "logs")]
    [InlineData("--athena takes no value", "--athena=yes")]
    public void Wrong_use_is_2(string message, params string[] args) =>
        Assert.Equal((2, $"alblint: {message}; see alblint --help\n"), (_workspace.Run(["logs", "--athena", .. args]).Code, _workspace.Run(["logs", "--athena", .. args]).Error));
}
