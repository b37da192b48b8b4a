using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Rules.Timeouts;

public sealed class LimitsBoundByNothingTests
{
    private const string Rule = "ALB3003";
    private const string Settings = """{ "Kestrel": { "Limits": { "KeepAliveTimeout": "00:05:05" } } }""";

    [Fact]
    public void Fires_when_nothing_binds_the_limits()
    {
        var finding = ApplicationTest.Fires(Rule, "WebApplication.CreateBuilder(args).Build().Run();", """
            { "Kestrel": { "Limits": { "KeepAliveTimeout": [|"00:05:05"|] } } }
            """)[0];

        Assert.StartsWith("Kestrel:Limits:KeepAliveTimeout has no effect", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Silent_when_the_section_is_bound() => ApplicationTest.Silent(Rule, """
        using Microsoft.AspNetCore.Server.Kestrel.Core;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection("Kestrel"));
        builder.Build().Run();
        """, Settings);

    [Fact]
    public void Silent_when_the_code_reads_the_section_itself() => ApplicationTest.Silent(Rule, """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = builder.Configuration.GetValue<TimeSpan>("Kestrel:Limits:KeepAliveTimeout"));
        builder.Build().Run();
        """, Settings);

    [Fact]
    public void Silent_when_only_endpoints_are_configured() => ApplicationTest.Silent(Rule, "WebApplication.CreateBuilder(args).Build().Run();", """
        { "Kestrel": { "Endpoints": { "Http": { "Url": "http://0.0.0.0:8080" } } } }
        """);
}
