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

    [Theory]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web", ".UseStartup<Startup>()).Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => { web", ".UseStartup<Startup>(); web.UseSetting(\"a\", \"b\"); }).Build().Run();")]
    [InlineData("WebHost.CreateDefaultBuilder(args)", ".UseStartup<Startup>().Build().Run();")]
    public Task Binds_it_where_the_web_host_is_set_up(string before, string after) => FixTest.Fixes(
        new BindLimitsFix(),
        $"using Microsoft.AspNetCore;\n\n{before}{after}\n{Startup}",
        $"using Microsoft.AspNetCore;\nusing Microsoft.AspNetCore.Server.Kestrel.Core;\n\n{before}.ConfigureServices((context, services) => services.Configure<KestrelServerOptions>(context.Configuration.GetSection(\"Kestrel\"))){after}\n{Startup}",
        AppSettings);

    private const string Startup = """

        public class Startup
        {
            public void ConfigureServices(IServiceCollection services) => services.AddRouting();

            public void Configure(IApplicationBuilder app) => app.UseRouting();
        }

        """;
}
