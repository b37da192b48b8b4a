using AlbLint.CSharp;
using AlbLint.Tests.Kit;
using AlbLint.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace AlbLint.Tests.CSharp;

/// <summary>Code is read while people type it: whatever is missing, nothing throws.</summary>
public sealed class HalfTypedTests
{
    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        var idle = builder.Configuration.GetValue<int?>("Edge:Idle") ?? Defaults.Idle * 2;
        builder.WebHost.ConfigureKestrel((context, o) =>
        {
            o.Limits.KeepAliveTimeout = args.Length > 0 ? TimeSpan.FromSeconds(idle) : TimeSpan.Parse($"00:00:{30}");
            o.ConfigureEndpointDefaults(l => l.Protocols = HttpProtocols.Http2);
            o.Listen(new IPEndPoint(IPAddress.Loopback, 5001), l => { l.UseHttps(); });
        });
        builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection("Kestrel"));
        builder.Services.PostConfigure<HostOptions>(o => o.ShutdownTimeout = new TimeSpan(0, 0, 40) - Defaults.Slack);
        var app = builder.Build();
        app.Urls.Add("http://*:5001");
        app.MapGet("/", async (HttpContext context, HttpClient client) =>
        {
            using var upstream = await client.GetAsync("http://b/");
            foreach (var header in upstream.Headers)
            {
                if (header.Key == "Transfer-Encoding") continue;
                context.Response.Headers[header.Key] = header.Value.ToArray();
            }
            switch (upstream.StatusCode)
            {
                case HttpStatusCode.NoContent: context.Response.StatusCode = 204; return;
                default: context.Response.ContentLength = 5; break;
            }
            try { await context.Response.WriteAsync("hello"); } catch (Exception e) when (e is IOException) { context.Abort(); } finally { }
        });
        app.UseHttpsRedirection();
        app.Run("http://localhost:1");

        static class Defaults { public const int Idle = 15; public static TimeSpan Slack { get; } = TimeSpan.FromSeconds(2); }
        """;

    private const string AppSettings = """{"Kestrel": {"Limits": {"KeepAliveTimeout": "75", "X": [1, true, null, "\u0041\n"]}, "Endpoints": {"A": {"Url": "http://*:1"}}}, /* c */ "AllowedHosts": "a;b",}""";

    [Fact]
    public void Nothing_throws_when_any_token_is_missing()
    {
        var tokens = CSharpSyntaxTree.ParseText(Program).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).Select(token => token.Span).ToList();

        Assert.All(tokens, span => Read(Program.Remove(span.Start, span.Length), AppSettings));
    }

    [Fact]
    public void Nothing_throws_when_the_code_ends_early()
    {
        var lines = Enumerable.Range(0, Program.Length).Where(at => Program[at] is '\n' or '{');

        Assert.All(lines, at => Read(Program[..at], AppSettings));
    }

    [Fact]
    public void Nothing_throws_when_the_configuration_ends_early() => Assert.All(Enumerable.Range(0, AppSettings.Length), at =>
    {
        _ = AlbLint.CSharp.Configuration.AppSettings.With([new SourceFile("appsettings.json", AppSettings[..at])], null, null);
        _ = AlbLint.CSharp.Configuration.AppSettings.With([new SourceFile("appsettings.json", AppSettings.Remove(at, 1))], null, null);
    });

    [Fact]
    public void Nothing_is_read_without_the_framework() =>
        Assert.Null(ApplicationReader.Read(CSharpCompilation.Create("Library", [CSharpSyntaxTree.ParseText(Program)]), [], CancellationToken.None));

    [Fact]
    public void Deep_expressions_are_given_up()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("args.Length", 2000));

        Assert.False(CSharpSource.Read(KeepAliveTests.App($"builder.WebHost.ConfigureKestrel(o => o.Limits.KeepAliveTimeout = TimeSpan.FromSeconds({sum}));"))!.Server.KeepAlive.IsKnown);
    }

    private static void Read(string source, string appsettings) =>
        ApplicationReader.Read(CSharpSource.Compile(source), [new SourceFile("appsettings.json", appsettings)], CancellationToken.None);
}
