using AlbLint.CSharp;
using AlbLint.Model;
using AlbLint.Tests.Kit;
using AlbLint.Tests.Servers;
using Microsoft.CodeAnalysis;

namespace AlbLint.Tests.CSharp;

/// <summary>Hosts whose chain of calls goes through libraries that are not at hand.</summary>
public sealed class UnboundLinkTests
{
    private const string Idle = "ConfigureKestrel(o => o.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30))";

    [Theory]
    [InlineData("Host.CreateDefaultBuilder(args).UseEdge().ConfigureWebHostDefaults(web => web.{0}).Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args)\n    .UseEdge((context, edge) => { edge.Level = 1; })\n    .AddOther<Edge>(Edge.All)\n    .ConfigureWebHostDefaults(web => web.{0}).Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseEdge().UseContentRoot(\".\").UseEdge().{0}).Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).UseEdge().ConfigureWebHostDefaults(web => { web.UseEdge().{0}; }).UseEdge().Build().Run();")]
    [InlineData("Run(); void Run() => Host.CreateDefaultBuilder(args).UseEdge().ConfigureWebHostDefaults(web => web.{0}).Build().Run();")]
    [InlineData("class Program { static IHostBuilder Make(string[] args) => Host.CreateDefaultBuilder(args).UseEdge().ConfigureWebHostDefaults(web => web.{0}); static void Main() { } }")]
    [InlineData("var builder = WebApplication.CreateBuilder(args).UseEdge(); builder.WebHost.{0}; builder.Build().Run();")]
    public void What_follows_them_counts(string code)
    {
        var keepAlive = Read(code.Replace("{0}", Idle)).Server.KeepAlive;

        Assert.Equal(30, keepAlive.Value.TotalSeconds);
        Assert.Equal("TimeSpan.FromSeconds(30)", keepAlive.Place.File.Content.Substring(keepAlive.Place.Range.Start, keepAlive.Place.Range.Length));
        Assert.Contains("UseEdge", keepAlive.Place.File.Content);
    }

    [Fact]
    public void What_they_do_themselves_is_not_known()
    {
        var application = Read("Host.CreateDefaultBuilder(args).UseEdge().ConfigureWebHostDefaults(web => web.UseUrls(\"http://*:8080\")).Build().Run();");

        Assert.False(application.Server.EndpointsAreComplete);
        Assert.Equal(
            ["how long Kestrel keeps idle connections: UseEdge may set it", "where Kestrel listens: UseEdge may add addresses"], application.Unknowns.Select(unknown => unknown.ToString()));
        Assert.All(application.Unknowns, unknown => Assert.Equal("UseEdge", unknown.Place.File.Content.Substring(unknown.Place.Range.Start, unknown.Place.Range.Length)));
    }

    [Theory]
    [InlineData("Host.CreateDefaultBuilder(args).UseSerilog((context, log) => log.Level = 1).ConfigureWebHostDefaults(web => web.UseUrls(\"http://*:8080\")).Build().Run();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.Host.UseSerilog(); builder.WebHost.UseUrls(\"http://*:8080\");")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.AddKeyedRedisClient(\"cache\"); builder.WebHost.UseUrls(\"http://*:8080\");")]
    public void Those_that_are_known_to_leave_Kestrel_alone_change_nothing(string code)
    {
        var application = Read(code);

        Assert.Equal(SettingState.Defaulted, application.Server.KeepAlive.State);
        Assert.True(application.Server.EndpointsAreComplete);
        Assert.Empty(application.Unknowns);
    }

    [Theory]
    [InlineData("Host.CreateDefaultBuilder(args).UseEdge().UseOther(web => web.{0}).Build().Run();")]
    [InlineData("Edge.Make(args).UseEdge().ConfigureWebHostDefaults(web => web.{0}).Build().Run();")]
    [InlineData("args.UseEdge().ConfigureWebHostDefaults(web => web.{0}).Build().Run();")]
    public void What_is_no_chain_of_a_builder_stays_unknown(string code) => Assert.False(Read("WebApplication.Create(args);" + code.Replace("{0}", Idle)).Server.KeepAlive.Is(TimeSpan.FromSeconds(30)));

    [Theory]
    [InlineData("builder.AddEdge(Unknown.All);")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => { o.AddServerHeader = Unknown.Flag; if (Unknown.Flag) throw new UnknownException(); });")]
    [InlineData("builder.Services.Configure<KestrelServerOptions>(o => { o.Limits.MaxRequestBodySize = Unknown.Size; });")]
    public void A_call_that_does_not_fit_is_known_by_what_is_called(string code)
    {
        var server = Read($"var builder = WebApplication.CreateBuilder(args); {code} builder.WebHost.UseUrls(\"http://*:8080\"); static class Edges {{ public static void AddEdge(this WebApplicationBuilder builder, Edge edge) {{ }} }} class Edge {{ }}").Server;

        Assert.Equal(SettingState.Defaulted, server.KeepAlive.State);
        Assert.Equal("HTTP 8080", server.Endpoints());
    }

    [Theory]
    [InlineData("builder.WebHost.ConfigureKestrel(o => { o.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30); Unknown.Log(Unknown.All); });", 30)]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(Unknown.Port));", 130)]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.Listen(Unknown.Address, 80, l => l.UseHttps()));", 130)]
    [InlineData("builder.WebHost.UseUrls(Unknown.Urls);", 130)]
    public void An_address_that_is_not_found_is_no_keep_alive(string code, int seconds)
    {
        var server = Read("var builder = WebApplication.CreateBuilder(args); " + code).Server;

        Assert.Equal(seconds, server.KeepAlive.Value.TotalSeconds);
        Assert.False(server.EndpointsAreComplete);
    }

    [Theory]
    [InlineData("builder.WebHost.ConfigureKestrel(Unknown.Configure);")]
    [InlineData("builder.Services.Configure<KestrelServerOptions>(Unknown.Section);")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.UseEdge());")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => Unknown.Configure(o));")]
    public void Options_that_are_handed_on_are_not_known(string code)
    {
        var server = Read("var builder = WebApplication.CreateBuilder(args); " + code).Server;

        Assert.False(server.KeepAlive.IsKnown);
        Assert.False(server.EndpointsAreComplete);
    }

    private static Application Read(string code)
    {
        var compilation = CSharpSource.Compile(code);
        Assert.Contains(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return ApplicationReader.Read(compilation, [], CancellationToken.None)!;
    }
}
