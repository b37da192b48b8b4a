using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp;

/// <summary>Every way to set Kestrel's KeepAliveTimeout, and what only looks like one.</summary>
public sealed class KeepAliveTests
{
    [Fact]
    public void Nothing_set_is_Kestrels_default_of_130_s()
    {
        var keepAlive = KeepAlive("");

        Assert.Equal(130, keepAlive.Value.TotalSeconds);
        Assert.Equal("Kestrel default", keepAlive.Source);
    }

    [Theory]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30));")]
    [InlineData("builder.WebHost.ConfigureKestrel((context, o) => { o.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30); });")]
    [InlineData("builder.WebHost.UseKestrel(o => o.Limits.KeepAliveTimeout = new TimeSpan(0, 0, 30));")]
    [InlineData("builder.Services.Configure<KestrelServerOptions>(o => { var limits = o.Limits; limits.KeepAliveTimeout = TimeSpan.FromMinutes(0.5); });")]
    [InlineData("builder.Services.PostConfigure<KestrelServerOptions>(o => o.Limits.KeepAliveTimeout = TimeSpan.Parse(\"00:00:30\"));")]
    [InlineData("builder.Services.AddOptions<KestrelServerOptions>().Configure(o => o.Limits.KeepAliveTimeout = TimeSpan.FromMilliseconds(30_000));")]
    public void Code_sets_it(string code) => AssertWritten(30, KeepAlive(code));

    [Theory]
    [InlineData("TimeSpan.FromSeconds(seconds: 30)")]
    [InlineData("TimeSpan.FromMinutes(0, 30)")]
    [InlineData("TimeSpan.FromSeconds(20) + TimeSpan.FromSeconds(10)")]
    [InlineData("TimeSpan.FromMinutes(1) / 2")]
    [InlineData("TimeSpan.FromSeconds(int.Parse(\"30\"))")]
    [InlineData("TimeSpan.FromSeconds(args.Length > 0 ? 30 : 30)")]
    [InlineData("TimeSpan.Parse($\"00:00:{30}\")")]
    [InlineData("new(0, 0, 30)")]
    public void An_expression_comes_to_it(string value) => AssertWritten(30, KeepAlive(Set(value)));

    [Theory]
    [InlineData("var seconds = 30;")]
    [InlineData("const int seconds = 15 * 2;")]
    public void A_local_that_is_set_once_is_followed(string local) => AssertWritten(30, KeepAlive(local + Set("TimeSpan.FromSeconds(seconds)")));

    [Fact]
    public void A_local_that_is_set_again_is_unknown() => AssertUnknown(KeepAlive("var seconds = 30; seconds = args.Length;" + Set("TimeSpan.FromSeconds(seconds)")));

    [Theory]
    [InlineData("static class Edge { public static readonly TimeSpan Idle = TimeSpan.FromSeconds(30); }")]
    [InlineData("static class Edge { public static TimeSpan Idle => TimeSpan.FromSeconds(Seconds); private const int Seconds = 30; }")]
    [InlineData("static class Edge { public static TimeSpan Idle { get; } = TimeSpan.FromSeconds(30); }")]
    public void A_member_that_nothing_else_sets_is_followed_into_another_file(string declaration) =>
        AssertWritten(30, Read([App(Set("Edge.Idle")), declaration]));

    [Theory]
    [InlineData("static class Edge { public static TimeSpan Idle = TimeSpan.FromSeconds(30); }")]
    [InlineData("static class Edge { public static TimeSpan Idle { get; set; } = TimeSpan.FromSeconds(30); }")]
    [InlineData("static class Edge { public static readonly TimeSpan Idle = TimeSpan.FromSeconds(30); static Edge() { Idle = TimeSpan.Parse(Console.ReadLine()!); } }")]
    [InlineData("static class Edge { public static TimeSpan Idle => Other; static TimeSpan Other => Idle; }")]
    public void A_member_that_other_code_may_set_is_unknown(string declaration) => AssertUnknown(Read([App(Set("Edge.Idle")), declaration]));

    [Theory]
    [InlineData("if (args.Length > 0) { {0} }")]
    [InlineData("switch (args.Length) { case 1: {0} break; }")]
    [InlineData("foreach (var arg in args) { {0} }")]
    [InlineData("try { Console.WriteLine(); } catch { {0} }")]
    [InlineData("if (args.Length > 0) return; {0}")]
    public void What_may_not_run_is_unknown(string code) => AssertUnknown(KeepAlive(code.Replace("{0}", Set("TimeSpan.FromSeconds(30)"))));

    [Fact]
    public void A_condition_in_the_options_makes_it_unknown() => AssertUnknown(KeepAlive(
        "builder.WebHost.ConfigureKestrel(o => { if (args.Length > 0) o.Limits.KeepAliveTimeout = TimeSpan.FromHours(1); });"));

    [Fact]
    public void What_comes_after_a_condition_wins() =>
        AssertWritten(30, KeepAlive("if (args.Length > 0) { " + Set("TimeSpan.FromSeconds(5)") + " } " + Set("TimeSpan.FromSeconds(30)")));

    [Fact]
    public void The_last_registration_wins() => AssertWritten(30, KeepAlive(Set("TimeSpan.FromSeconds(5)") + Set("TimeSpan.FromSeconds(30)")));

    [Fact]
    public void The_last_of_a_chain_wins() => AssertWritten(30, KeepAlive(
        "builder.WebHost.UseKestrel(o => o.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(5)).ConfigureKestrel(o => o.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30));"));

    [Fact]
    public void PostConfigure_beats_what_comes_after_it() => AssertWritten(30, KeepAlive(
        "builder.Services.PostConfigure<KestrelServerOptions>(o => o.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30));" + Set("TimeSpan.FromSeconds(5)")));

    [Theory]
    [InlineData("IConfigureOptions", "Configure(KestrelServerOptions options)")]
    [InlineData("IPostConfigureOptions", "PostConfigure(string? name, KestrelServerOptions options)")]
    public void An_options_class_sets_it(string type, string method) => AssertWritten(30, Read(
    [
        App($"builder.Services.AddSingleton<{type}<KestrelServerOptions>, Limits>();"),
        $"class Limits : {type}<KestrelServerOptions> {{ public void {method} => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30); }}",
    ]));

    [Fact]
    public void A_generic_host_sets_it() => AssertWritten(30, Read(["""
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.ConfigureKestrel(o => o.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30))).Build().Run();
        """]));

    [Fact]
    public void Bodies_whose_order_is_not_known_have_to_agree()
    {
        const string extension = "static class Setup { public static void Edge(this IServiceCollection services) => services.Configure<KestrelServerOptions>(o => o.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30)); }";

        AssertUnknown(Read([App("builder.Services.Edge();" + Set("TimeSpan.FromSeconds(5)")), extension]));
        AssertWritten(30, Read([App("builder.Services.Edge();" + Set("TimeSpan.FromSeconds(30)")), extension]));
    }

    [Theory]
    [InlineData("Timeout.InfiniteTimeSpan")]
    [InlineData("TimeSpan.MaxValue")]
    [InlineData("TimeSpan.FromDays(110_000)")]
    public void Forever_is_about_a_second(string value)
    {
        var server = CSharpSource.Read(App(Set(value)))!.Server;

        AssertWritten(1, server.KeepAlive);
        Assert.Contains("about 1 s", server.KeepAliveRemark);
    }

    [Fact]
    public void A_timeout_that_Kestrel_refuses_is_unknown() => AssertUnknown(KeepAlive(Set("TimeSpan.Zero")));

    [Theory]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(30));")]
    [InlineData("var sockets = new WebSocketOptions { KeepAliveTimeout = TimeSpan.FromSeconds(30) };")]
    [InlineData("// builder.WebHost.ConfigureKestrel(o => o.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30));")]
    public void What_only_looks_like_it_leaves_the_default(string code) => Assert.Equal(SettingState.Defaulted, KeepAlive(code + "\n").State);

    [Fact]
    public void The_place_is_the_value()
    {
        var place = KeepAlive(Set("TimeSpan.FromSeconds(30)")).Place;

        Assert.Equal("TimeSpan.FromSeconds(30)", place.File.Content.Substring(place.Range.Start, place.Range.Length));
    }

    internal static string App(string code) => "var builder = WebApplication.CreateBuilder(args);\n" + code + "\nvar app = builder.Build();\napp.Run();";

    private static string Set(string value) => $"builder.WebHost.ConfigureKestrel(o => o.Limits.KeepAliveTimeout = {value});";

    private static Setting<TimeSpan> KeepAlive(string code) => Read([App(code)]);

    private static Setting<TimeSpan> Read(string[] sources) => CSharpSource.Read(sources)!.Server.KeepAlive;

    private static void AssertWritten(double seconds, Setting<TimeSpan> keepAlive)
    {
        Assert.True(keepAlive.IsWritten, $"{keepAlive.State}: {keepAlive.Source}");
        Assert.Equal(seconds, keepAlive.Value.TotalSeconds);
    }

    private static void AssertUnknown(Setting<TimeSpan> keepAlive) => Assert.Equal(SettingState.Unknown, keepAlive.State);
}
