using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using AlbLint.Cli.Commands;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Deployed;

/// <summary>Credentials and Region out of the files and variables of AWS. The SDK reads them once for each process, so each run has its own.</summary>
public sealed class ProfileTests : IDisposable
{
    private const string Keys = "aws_access_key_id = " + StackServer.Key + "\naws_secret_access_key = " + StackServer.Secret + "\n";
    private const string SignOn = """
        [profile reader]
        sso_session = work
        sso_account_id = 111122223333
        sso_role_name = reader
        region = eu-west-1
        [sso-session work]
        sso_region = eu-west-1
        sso_start_url = https://example.awsapps.com/start

        """;

    private readonly StackServer _server = new();
    private readonly Workspace _home = new();

    public ProfileTests() => _server.Stacks["web"] = new ServedStack("web", SmallTemplates.Clean);

    [Theory]
    [InlineData("[profile reader]\nregion = eu-west-1\n", "--profile", "reader")]
    [InlineData("[profile reader]\nregion = us-west-2\n", "--profile", "reader", "--region", "eu-west-1")]
    [InlineData("[profile default]\nregion = eu-west-1\n")]
    public void Requests_are_signed_for_the_Region_of_the_profile(string profile, params string[] options) =>
        Assert.Equal((0, "1 template: no findings\n"), Run(profile.Replace("]\n", "]\n" + Keys), options));

    [Fact]
    public void A_role_is_assumed()
    {
        Assert.Equal((0, "1 template: no findings\n"), Run($"[profile base]\n{Keys}[profile reader]\nrole_arn = arn:aws:iam::111122223333:role/reader\nsource_profile = base\nregion = eu-west-1\n", "--profile", "reader"));
        Assert.Equal("AssumeRole", _server.Calls.First());
        Assert.Contains(ServedCredentials.RoleToken, _server.Tokens.Keys);
    }

    [Fact]
    public void A_role_that_is_not_to_be_had_is_told()
    {
        _server.Fail(403, StackServer.Error("AccessDenied", "User: arn:aws:iam::111122223333:user/a is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::111122223333:role/reader"));
        var result = Run($"[profile base]\n{Keys}[profile reader]\nrole_arn = arn:aws:iam::111122223333:role/reader\nsource_profile = base\nregion = eu-west-1\n", "--profile", "reader");
        Assert.Equal(
            (3, """alblint: sts:AssumeRole is denied; a policy with this statement allows it: {"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::111122223333:role/reader"}""" + "\n"), result);
    }

    [Fact]
    public void Somebody_who_is_signed_on_has_the_role()
    {
        Token(DateTime.UtcNow.AddHours(1));
        Assert.Equal((0, "1 template: no findings\n"), Run(SignOn, "--profile", "reader"));
        Assert.Contains(ServedCredentials.SignedOnToken, _server.Tokens.Keys);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Somebody_whose_sign_on_has_expired_or_is_not_there_is_told_to_sign_in(bool expired)
    {
        if (expired)
        {
            Token(DateTime.UtcNow.AddHours(-1));
        }

        Assert.Equal((3, "alblint: the single sign-on of the profile has expired, or there is none; sign in (`aws sso login --profile NAME`)\n"), Run(SignOn, "--profile", "reader"));
    }

    [Fact]
    public void A_profile_that_is_not_there_is_told()
    {
        var result = Run("[profile other]\n" + Keys, "--profile", "reader");
        Assert.Equal(3, result.Code);
        Assert.Contains("reader", result.Output);
    }

    public void Dispose()
    {
        _server.Dispose();
        _home.Dispose();
    }

    /// <summary>The AWS CLI keeps it under the hash of the session's name.</summary>
    private void Token(DateTime expires) => _home.Write(
        $".aws/sso/cache/{Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes("work")))}.json",
        $$"""{"startUrl": "https://example.awsapps.com/start", "region": "eu-west-1", "accessToken": "t", "expiresAt": "{{expires:yyyy-MM-ddTHH:mm:ssZ}}"}""");

    private (int Code, string Output) Run(string configuration, params string[] options)
    {
        _home.Write(".aws/config", configuration);
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(AlbLintCommand).Assembly.Location, "stack", "web", .. options])
        {
            WorkingDirectory = _home.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["HOME"] = _home.Root;
        start.Environment["AWS_ENDPOINT_URL"] = _server.Address;
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }
}
