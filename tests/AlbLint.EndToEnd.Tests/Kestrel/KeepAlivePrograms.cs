namespace AlbLint.EndToEnd.Tests.Kestrel;

/// <summary>Every way to set the keep-alive, and what looks like one; with the seconds that are in effect.</summary>
internal static class KeepAlivePrograms
{
    private const string SevenSeconds = """{"Kestrel":{"Limits":{"KeepAliveTimeout":"00:00:07"}}}""";

    public static IReadOnlyDictionary<string, (WebProgram Program, double Seconds)> All { get; } = new Dictionary<string, (WebProgram, double)>
    {
        ["nothing sets it"] = (Web(""), 130),
        ["ConfigureKestrel"] = (Web("builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(11));"), 11),
        ["ConfigureKestrel with a block"] = (Web("builder.WebHost.ConfigureKestrel(options => { options.AddServerHeader = false; options.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2); });"), 120),
        ["ConfigureKestrel with the context"] = (Web("builder.WebHost.ConfigureKestrel((context, options) => options.Limits.KeepAliveTimeout = new TimeSpan(0, 1, 15));"), 75),
        ["UseKestrel"] = (Web("builder.WebHost.UseKestrel(options => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(11));"), 11),
        ["Configure of the options"] = (Web("builder.Services.Configure<KestrelServerOptions>(options => options.Limits.KeepAliveTimeout = TimeSpan.FromMilliseconds(1500));"), 1.5),
        ["a constant"] = (Web("const int Idle = 45; builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(Idle));"), 45),
        ["a local"] = (Web("var idle = TimeSpan.FromSeconds(45); builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = idle);"), 45),
        ["Parse"] = (Web("builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = TimeSpan.Parse(\"00:01:15\"));"), 75),
        ["Parse without a colon"] = (Web("builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = TimeSpan.Parse(\"75\"));"), 75 * 86400),
        ["a method group"] = (Web("builder.WebHost.ConfigureKestrel(Limit);", after: "static void Limit(KestrelServerOptions options) => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(11);"), 11),
        ["a method group before a lambda"] = (Web("""
            builder.WebHost.ConfigureKestrel(Limit);
            builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(12));
            """, after: "static void Limit(KestrelServerOptions options) => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(11);"), 12),
        ["a method group given to PostConfigure"] = (Web("""
            builder.Services.PostConfigure<KestrelServerOptions>(Limit);
            builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(12));
            """, after: "static void Limit(KestrelServerOptions options) => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(11);"), 11),
        ["a method group that nothing is given"] = (Web("", after: "static void Limit(KestrelServerOptions options) => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(11);") with { MayBeUnknown = true }, 130),
        ["the last of two calls"] = (Web("""
            builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(11));
            builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(12));
            """), 12),
        ["PostConfigure before Configure"] = (Web("""
            builder.Services.PostConfigure<KestrelServerOptions>(options => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(13));
            builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(11));
            """), 13),
        ["a call on a condition"] = (Web("if (args.Length > 1000) builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(11));") with { MayBeUnknown = true }, 130),
        ["appsettings that nothing binds"] = (Web("", SevenSeconds), 130),
        ["appsettings that the configuration loader is given"] = (Web("builder.WebHost.ConfigureKestrel((context, options) => options.Configure(context.Configuration.GetSection(\"Kestrel\")));", SevenSeconds), 130),
        ["appsettings bound by Configure"] = (Web("builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection(\"Kestrel\"));", SevenSeconds), 7),
        ["appsettings bound by BindConfiguration"] = (Web("builder.Services.AddOptions<KestrelServerOptions>().BindConfiguration(\"Kestrel\");", SevenSeconds), 7),
        ["appsettings bound to the options"] = (Web("builder.WebHost.ConfigureKestrel((context, options) => context.Configuration.GetSection(\"Kestrel\").Bind(options));", SevenSeconds), 7),
        ["appsettings bound to the limits"] = (Web("builder.WebHost.ConfigureKestrel(options => builder.Configuration.GetSection(\"Kestrel:Limits\").Bind(options.Limits));", SevenSeconds), 7),
        ["appsettings without a colon"] = (Web("""builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection("Kestrel"));""", SevenSeconds.Replace("00:00:07", "5")), 5 * 86400),
        ["appsettings bound after code"] = (Web("""
            builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(11));
            builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection("Kestrel"));
            """, SevenSeconds), 7),
        ["appsettings bound before code"] = (Web("""
            builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection("Kestrel"));
            builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(11));
            """, SevenSeconds), 11),
        ["a value read from configuration"] = (Web("""
            builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(builder.Configuration.GetValue<int>("Idle")));
            """, """{"Idle":33}""") with { MayBeUnknown = true }, 33),
        ["a slim builder"] = (Web("builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(11));", builder: "CreateSlimBuilder"), 11),
        ["a slim builder that nothing binds"] = (Web("", SevenSeconds, builder: "CreateSlimBuilder"), 130),
        ["the generic host"] = (new WebProgram("""
            Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web
                .ConfigureKestrel(options => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(11))
                .UseUrls("http://127.0.0.1:PORT1")
                .Configure(app => app.Run(context => context.Response.WriteAsync("ok")))).Build().Run();
            """), 11),
        ["a class that configures the options"] = (Web("builder.Services.AddSingleton<Microsoft.Extensions.Options.IConfigureOptions<KestrelServerOptions>, Idle>();", after: """
            class Idle : Microsoft.Extensions.Options.IConfigureOptions<KestrelServerOptions>
            {
                public void Configure(KestrelServerOptions options) => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(17);
            }
            """), 17),
    };

    private static WebProgram Web(string setup, string? appSettings = null, string builder = "CreateBuilder", string after = "") => new($"""
        using Microsoft.AspNetCore.Server.Kestrel.Core;

        var builder = WebApplication.{builder}(args);
        {setup}
        var app = builder.Build();
        app.MapGet("/", () => "ok");
        app.Run("http://127.0.0.1:PORT1");
        {after}
        """, appSettings);
}
