using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Timeouts;

public sealed class DurationInDaysTests
{
    private const string Rule = "ALB3004";

    private const string Bound = """
        using Microsoft.AspNetCore.Server.Kestrel.Core;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection("Kestrel"));
        builder.Build().Run();
        """;

    [Fact]
    public void Fires_when_a_bound_duration_has_no_colon()
    {
        var finding = ApplicationTest.Fires(Rule, Bound, """
            { "Kestrel": { "Limits": { "KeepAliveTimeout": [|"75"|] } } }
            """)[0];

        Assert.Equal("\"75\" is a duration of 75 days", finding.Message);
        Assert.Equal("write 00:01:15 for 75 s", finding.Do);
    }

    [Fact]
    public void Silent_when_a_bound_duration_has_colons() => ApplicationTest.Silent(Rule, Bound, """{ "Kestrel": { "Limits": { "KeepAliveTimeout": "00:01:15" } } }""");

    [Fact]
    public void Silent_when_the_number_is_no_duration() => ApplicationTest.Silent(Rule, Bound, """{ "Kestrel": { "Limits": { "MaxRequestHeaderCount": "75" } } }""");
}
