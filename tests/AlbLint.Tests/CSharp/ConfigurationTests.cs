using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp;

/// <summary>What appsettings say, and when it counts.</summary>
public sealed class ConfigurationTests
{
    private const string Limits = """
        {
          // a comment, and a comma too many
          "Kestrel": { "Limits": { "KeepAliveTimeout": "00:00:30" } }, "Edge": { "Idle": 30, "Off": null },
        }
        """;

    [Theory]
    [InlineData("builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection(\"Kestrel\"));")]
    [InlineData("var section = builder.Configuration.GetSection(\"Kestrel\"); builder.Services.Configure<KestrelServerOptions>(section);")]
    [InlineData("builder.Services.AddOptions<KestrelServerOptions>().BindConfiguration(\"Kestrel\");")]
    [InlineData("builder.Services.AddOptions<KestrelServerOptions>().Bind(builder.Configuration.GetSection(\"Kestrel\"));")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => builder.Configuration.GetSection(\"Kestrel\").Bind(o));")]
    [InlineData("builder.WebHost.ConfigureKestrel((c, o) => c.Configuration.GetSection(\"Kestrel:Limits\").Bind(o.Limits));")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => builder.Configuration.GetSection(\"Kestrel\").GetSection(\"Limits\").Bind(o.Limits));")]
    public void Limits_that_are_bound_count(string code)
    {
        var application = Read(code, Limits);

        Assert.Equal(30, application.Server.KeepAlive.Value.TotalSeconds);
        Assert.Equal("appsettings.json", application.Server.KeepAlive.Place.File.Path);
        Assert.Empty(application.UnboundSettings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.Configure(builder.Configuration.GetSection(\"Kestrel\")));")]
    [InlineData("builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection(\"Other\"));")]
    public void Limits_that_nothing_binds_have_no_effect(string code)
    {
        var application = Read(code, Limits);

        Assert.False(application.Server.KeepAlive.IsWritten);
        var setting = Assert.Single(application.UnboundSettings);
        Assert.Equal("Kestrel:Limits:KeepAliveTimeout", setting.Key);
        Assert.Equal("\"00:00:30\"", setting.Place.File.Content.Substring(setting.Place.Range.Start, setting.Place.Range.Length));
    }

    [Theory]
    [InlineData("var limits = builder.Configuration.GetSection(\"Kestrel:Limits\").Get<KestrelServerLimits>();")]
    [InlineData("var text = builder.Configuration[\"Kestrel:Limits:KeepAliveTimeout\"]; Console.WriteLine(builder.Configuration.GetValue<string>(\"Kestrel:Limits:KeepAliveTimeout\"));")]
    [InlineData("builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection(Console.ReadLine()!));")]
    public void Limits_that_may_be_read_in_another_way_are_not_called_unbound(string code) => Assert.Empty(Read(code, Limits).UnboundSettings);

    [Fact]
    public void Code_after_the_binding_wins_and_before_it_loses()
    {
        const string bind = "builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection(\"Kestrel\"));";
        const string set = "builder.WebHost.ConfigureKestrel(o => o.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(11));";

        Assert.Equal(11, Read(bind + set, Limits).Server.KeepAlive.Value.TotalSeconds);
        Assert.Equal(30, Read(set + bind, Limits).Server.KeepAlive.Value.TotalSeconds);
    }

    [Fact]
    public void A_bound_section_that_no_file_fills_leaves_it_open() => Assert.False(
        Read("builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection(\"Kestrel\"));", "{}").Server.KeepAlive.IsKnown);

    [Theory]
    [InlineData("TimeSpan.FromSeconds(builder.Configuration.GetValue<int>(\"Edge:Idle\"))")]
    [InlineData("TimeSpan.FromSeconds(builder.Configuration.GetValue<int?>(\"Edge:Idle\") ?? 60)")]
    [InlineData("TimeSpan.FromSeconds(int.Parse(builder.Configuration[\"edge:idle\"]!))")]
    [InlineData("TimeSpan.FromSeconds(builder.Configuration.GetSection(\"Edge\").GetValue(\"Idle\", 60))")]
    public void Configuration_that_code_reads_counts(string value) => Assert.Equal(30, KeepAlive(value).Value.TotalSeconds);

    [Theory]
    [InlineData("TimeSpan.FromSeconds(builder.Configuration.GetValue<int?>(\"Edge:Other\") ?? 60)")]
    [InlineData("TimeSpan.FromSeconds(builder.Configuration.GetValue(\"Edge:Other\", 60))")]
    [InlineData("TimeSpan.Parse(builder.Configuration[\"Edge:Other\"] ?? \"00:01:00\")")]
    public void A_fallback_is_the_keys_default(string value) => Assert.Equal("60 s (Edge:Other's default)", KeepAlive(value).ToString());

    [Theory]
    [InlineData("TimeSpan.FromSeconds(builder.Configuration.GetValue<int>(\"Edge:Other\"))")]
    [InlineData("TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable(\"IDLE\")!))")]
    public void What_only_the_environment_says_is_unknown(string value) => Assert.False(KeepAlive(value).IsKnown);

    [Fact]
    public void A_text_without_colon_is_days()
    {
        var bound = Read("builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection(\"Kestrel\"));", """{"Kestrel": {"Limits": {"KeepAliveTimeout": "75"}}}""");
        var parsed = Read("builder.WebHost.ConfigureKestrel(o => o.Limits.KeepAliveTimeout = TimeSpan.Parse(\"75\"));", "{}");

        Assert.All([bound, parsed], application => Assert.Equal("75", Assert.Single(application.DaysByMistake).Text));
        Assert.All([bound, parsed], application => Assert.Equal(75, application.Server.KeepAlive.Value.TotalDays));
    }

    [Theory]
    [InlineData("app.example.com;localhost", "app.example.com localhost")]
    [InlineData("*", null)]
    public void Allowed_hosts_are_a_list(string text, string? hosts)
    {
        var allowed = Read("", $$"""{"AllowedHosts": "{{text}}"}""").AllowedHosts;

        Assert.Equal(hosts, allowed is null ? null : string.Join(" ", allowed.Value));
    }

    [Theory]
    [InlineData("app.UseHttpsRedirection();", """{"https_port": 443}""", true)]
    [InlineData("builder.Services.AddHttpsRedirection(o => o.HttpsPort = 443); app.UseHttpsRedirection();", "{}", true)]
    [InlineData("app.UseHttpsRedirection();", """{"Kestrel": {"Endpoints": {"Web": {"Url": "http://*:5000"}, "Tls": {"Url": "https://*:5001"}}}}""", true)]
    [InlineData("app.UseHttpsRedirection();", """{"Kestrel": {"Endpoints": {"Tls": {"Url": "https://*:5001"}}}}""", false)]
    [InlineData("app.UseHttpsRedirection();", """{"https_port": 443, "Urls": "https://*:5001"}""", false)]
    [InlineData("if (!app.Environment.IsDevelopment()) app.UseHttpsRedirection();", """{"https_port": 443}""", true)]
    [InlineData("app.UseHttpsRedirection();", "{}", false)]
    [InlineData("if (args.Length > 0) app.UseHttpsRedirection();", """{"https_port": 443}""", false)]
    [InlineData("app.UseWhen(c => c.Request.Path != \"/health\", b => b.UseHttpsRedirection());", """{"https_port": 443}""", false)]
    [InlineData("app.UseHealthChecks(\"/health\"); app.UseHttpsRedirection();", """{"https_port": 443}""", false)]
    public void Everything_is_redirected_once_a_port_is_known(string code, string appsettings, bool redirects) =>
        Assert.Equal(redirects, Read(code, appsettings).HttpsRedirection is not null);

    [Theory]
    [InlineData("", 30)]
    [InlineData("builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(45));", 45)]
    [InlineData("builder.WebHost.UseShutdownTimeout(TimeSpan.FromSeconds(45));", 45)]
    public void Shutdown_timeout(string code, int seconds) => Assert.Equal(seconds, Read(code, "{}").Server.ShutdownTimeout!.Value.TotalSeconds);

    [Theory]
    [InlineData("app.UseRequestTimeouts();", 90)]
    [InlineData("", null)]
    [InlineData("app.UseRequestTimeouts(); app.MapGet(\"/slow\", () => 1).DisableRequestTimeout();", null)]
    public void Request_timeout_is_the_default_policy(string code, int? seconds) => Assert.Equal(seconds, Read("""
        builder.Services.AddRequestTimeouts(o => o.DefaultPolicy = new Microsoft.AspNetCore.Http.Timeouts.RequestTimeoutPolicy { Timeout = TimeSpan.FromSeconds(90) });
        """ + code, "{}").RequestTimeout?.Value.TotalSeconds);

    private static Setting<TimeSpan> KeepAlive(string value) => Read($"builder.WebHost.ConfigureKestrel(o => o.Limits.KeepAliveTimeout = {value});", Limits).Server.KeepAlive;

    private static Application Read(string code, string appsettings) =>
        CSharpSource.Read("var builder = WebApplication.CreateBuilder(args); var app = builder.Build();\n" + code, appsettings)!;
}
