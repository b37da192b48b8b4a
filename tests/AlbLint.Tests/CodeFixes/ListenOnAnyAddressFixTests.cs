using AlbLint.CodeFixes;

namespace AlbLint.Tests.CodeFixes;

public sealed class ListenOnAnyAddressFixTests
{
    [Theory]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(8080));", "builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(8080));")]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 8080));", "builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Any, 8080));")]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.IPv6Loopback, 8080));", "builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.IPv6Any, 8080));")]
    [InlineData("builder.WebHost.UseUrls(\"http://localhost:8080\");", "builder.WebHost.UseUrls(\"http://+:8080\");")]
    [InlineData("builder.WebHost.UseUrls(\"http://127.0.0.1:8080\");", "builder.WebHost.UseUrls(\"http://+:8080\");")]
    public Task Keeps_the_port(string before, string after) => FixTest.Fixes(new ListenOnAnyAddressFix(), Program(before, ""), Program(after, ""));

    [Fact]
    public Task Changes_the_url_that_the_app_runs_on() => FixTest.Fixes(new ListenOnAnyAddressFix(), Program("", "\"http://localhost:8080\""), Program("", "\"http://+:8080\""));

    private static string Program(string setup, string url) => $"""
        using System.Net;

        var builder = WebApplication.CreateBuilder(args);
        {setup}
        var app = builder.Build();
        app.Run({url});

        """;
}
