using System.Diagnostics;
using AlbLint.Aws.Access;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Aws;

/// <summary>`alblint logs s3://...` against a server on loopback.</summary>
public sealed class S3LogsTests : IDisposable
{
    private const string Folder = "AWSLogs/123456789012/elasticloadbalancing/eu-west-1/2026/01/02/";
    private static readonly AccessLogLine Refused = new() { Statuses = "502 -", Times = "-1 -1 -1" };

    private readonly S3Server _server = new("logs");
    private readonly Workspace _workspace;

    public S3LogsTests()
    {
        _workspace = new Workspace { Aws = _server.Access };
        foreach (var time in new[] { "0300", "0305", "0310", "0315", "0320" })
        {
            _server.Objects[$"{Folder}123456789012_elasticloadbalancing_eu-west-1_app.shop.50dc_20260102T{time}Z_10.0.0.9_2xyz.log.gz"] = LogText.Packed(Refused);
        }

        _server.Objects["AWSLogs/123456789012/ELBAccessLogTestFile"] = LogText.Bytes("Enable AccessLogs for ELB");
        _server.Objects["elsewhere/a.log.gz"] = LogText.Packed(Refused);
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _server.Dispose();
    }

    [Fact]
    public void All_pages_of_logs_below_the_prefix_are_read()
    {
        var result = _workspace.Run("logs", "s3://logs/AWSLogs");
        Assert.Equal((1, ""), (result.Code, result.Error));
        Assert.StartsWith("5 files, 5 lines: 5 requests; 5 failed", result.Out);
    }

    [Fact]
    public void Files_whose_names_say_another_time_are_not_fetched()
    {
        Assert.StartsWith("2 files,", _workspace.Run("logs", "s3://logs/AWSLogs", "--from", "2026-01-02T03:04:30", "--to", "2026-01-02T03:05:30").Out);
        Assert.Equal(2, _server.Actions.Count(action => action == "s3:GetObject"));
    }

    [Fact]
    public void The_actions_that_are_called_are_those_of_the_policy()
    {
        _workspace.Run("logs", "s3://logs/AWSLogs");
        Assert.Equal(IamActions.Logs.Select(action => action.Name).Order(StringComparer.Ordinal), _server.Actions.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_denied_list_names_the_statement_that_allows_it()
    {
        _server.Faults["s3:ListBucket"] = (403, "AccessDenied", "Access Denied");
        AssertUnread("s3://logs/AWSLogs: s3:ListBucket is denied; a policy with this statement allows it: {\"Effect\": \"Allow\", \"Action\": \"s3:ListBucket\", \"Resource\": \"arn:aws:s3:::logs\"}");
    }

    [Fact]
    public void A_denied_object_names_the_statement_and_the_rest_is_read()
    {
        _server.Faults["s3:GetObject"] = (403, "AccessDenied", "User: arn:aws:iam::1:user/a is not authorized to perform: s3:GetObject on resource: \"x\" because no policy allows it");
        var result = _workspace.Run("logs", "s3://logs/elsewhere/");
        Assert.Equal(3, result.Code);
        Assert.Equal("alblint: s3://logs/elsewhere/a.log.gz: s3:GetObject is denied; a policy with this statement allows it: {\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::logs/*\"}\n", result.Error);
    }

    [Fact]
    public void A_wrong_Region_is_named()
    {
        _server.Faults["s3:ListBucket"] = (400, "AuthorizationHeaderMalformed", "the region 'eu-west-1' is wrong; expecting 'eu-north-1'");
        AssertUnread("s3://logs/AWSLogs: wrong Region; give that of the resource with --region (the region 'eu-west-1' is wrong; expecting 'eu-north-1')");
    }

    [Theory]
    [InlineData(301, "PermanentRedirect", "The bucket you are attempting to access must be addressed using the specified endpoint.", "wrong Region; give that of the resource with --region (The bucket you are attempting to access must be addressed using the specified endpoint)")]
    [InlineData(400, "ExpiredToken", "The provided token has expired.", "the credentials have expired; sign in again (`aws sso login`), or renew the session token")]
    [InlineData(403, "SignatureDoesNotMatch", "no", "AWS does not accept the credentials (SignatureDoesNotMatch); look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN and --profile")]
    [InlineData(403, "AccountProblem", "There is a problem with your AWS account.", "s3:ListBucket: There is a problem with your AWS account")]
    public void What_AWS_refuses_is_said(int status, string code, string message, string reason)
    {
        _server.Faults["s3:ListBucket"] = (status, code, message);
        AssertUnread($"s3://logs/AWSLogs: {reason}");
    }

    [Fact]
    public void The_statement_is_that_of_the_partition()
    {
        _server.Faults["s3:ListBucket"] = (403, "AccessDenied", "Access Denied");
        Assert.Contains("\"arn:aws-cn:s3:::logs\"", _workspace.Run("logs", "s3://logs/AWSLogs", "--region", "cn-north-1").Error);
    }

    [Fact]
    public async Task The_program_says_that_there_are_no_credentials()
    {
        var (exitCode, output, error) = await RunProgram(("AWS_REGION", "eu-west-1"));
        Assert.Equal((3, "0 files, 0 lines: nothing to look at; no failed requests\n1 input not read\n"), (exitCode, output));
        Assert.Equal("alblint: s3://logs/AWSLogs: no credentials found; give --profile, sign in (`aws sso login`), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY\n", error);
        Assert.Empty(_server.Actions);
    }

    [Fact]
    public async Task The_program_says_that_there_is_no_such_profile()
    {
        var (exitCode, _, error) = await RunProgram(("AWS_REGION", "eu-west-1"), ("AWS_PROFILE", "nobody"));
        Assert.Equal(3, exitCode);
        Assert.Contains("nobody", error);
    }

    [Theory]
    [InlineData("s3://missing/AWSLogs", "s3:ListBucket: The specified bucket does not exist")]
    [InlineData("s3://logs/nothing", "no log files")]
    [InlineData("s3://", "no bucket: s3://BUCKET/PREFIX")]
    public void What_is_not_there_is_said(string path, string reason)
    {
        var result = _workspace.Run("logs", path);
        Assert.Equal((3, $"alblint: {path}: {reason}\n"), (result.Code, result.Error));
    }

    [Fact]
    public void Damaged_objects_are_counted()
    {
        _server.Objects["elsewhere/b.log.gz"] = LogText.Packed(Refused)[..^4];
        Assert.StartsWith("2 files, 2 lines (1 damaged)", _workspace.Run("logs", "s3://logs/elsewhere/").Out);
    }

    [Fact]
    public async Task The_program_finds_endpoint_credentials_and_Region_in_the_environment()
    {
        var (exitCode, output, error) = await RunProgram(("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"), ("AWS_SECRET_ACCESS_KEY", "secret"), ("AWS_REGION", "eu-west-1"));
        Assert.StartsWith("5 files, 5 lines: 5 requests; 5 failed", output);
        Assert.Equal((1, ""), (exitCode, error));
    }

    /// <summary>Runs the program in a process of its own, with nothing of this machine's AWS configuration.</summary>
    private async Task<(int ExitCode, string Output, string Error)> RunProgram(params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "alblint.dll"), "logs", "s3://logs/AWSLogs" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables.Append(("AWS_ENDPOINT_URL_S3", _server.Address)).Append(("AWS_EC2_METADATA_DISABLED", "true")).Append(("HOME", _workspace.Root)))
        {
            start.Environment[name] = value;
        }

        using var program = Process.Start(start)!;
        var error = program.StandardError.ReadToEndAsync();
        var output = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        return (program.ExitCode, output, await error);
    }

    private void AssertUnread(string message)
    {
        var result = _workspace.Run("logs", "s3://logs/AWSLogs");
        Assert.Equal((3, $"alblint: {message}\n"), (result.Code, result.Error));
    }
}
