using AlbLint.CodeFixes;

namespace AlbLint.Tests.CodeFixes;

public sealed class BindLimitsFixTests
{
    private const string AppSettings = """{"Kestrel":{"Limits":{"KeepAliveTimeout":"00:02:00"}}}""";

    [Fact]
    public Task Binds_the_section_before_the_application_is_built() => FixTest.Fixes(new BindLimitsFix(), """
        var builder = WebApplication.CreateBuilder(args);

        // The application.
        var app = builder.Build();
        app.Run();

        """, """
        using Microsoft.AspNetCore.Server.Kestrel.Core;

        var builder = WebApplication.CreateBuilder(args);

        // The application.
        builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection("Kestrel"));
        var app = builder.Build();
        app.Run();

        """, AppSettings);

    [Fact]
    public Task Binds_it_in_a_main_method_and_keeps_the_using() => FixTest.Fixes(new BindLimitsFix(), """
        using Microsoft.AspNetCore.Server.Kestrel.Core;

        static class Program
        {
            static void Main(string[] args)
            {
                var web = WebApplication.CreateBuilder(args);
                web.Services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
                web.Build().Run();
            }
        }

        """, """
        using Microsoft.AspNetCore.Server.Kestrel.Core;

        static class Program
        {
            static void Main(string[] args)
            {
                var web = WebApplication.CreateBuilder(args);
                web.Services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
                web.Services.Configure<KestrelServerOptions>(web.Configuration.GetSection("Kestrel"));
                web.Build().Run();
            }
        }

        """, AppSettings);
}
