using Microsoft.Extensions.Hosting;

namespace AlbLint.EndToEnd.Tests.Kestrel;

public sealed class ShutdownTests
{
    [Theory]
    [InlineData("", 30)]
    [InlineData("builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(45));", 45)]
    [InlineData("builder.Host.ConfigureHostOptions(options => options.ShutdownTimeout = TimeSpan.FromMinutes(1));", 60)]
    [InlineData("builder.WebHost.UseShutdownTimeout(TimeSpan.FromSeconds(20));", 20)]
    public async Task Reads_the_shutdown_timeout_that_is_in_effect(string setup, double seconds)
    {
        await using var web = await RunningWeb.Start(new WebProgram($$"""
            var builder = WebApplication.CreateBuilder(args);
            {{setup}}
            var app = builder.Build();
            app.MapGet("/", () => "ok");
            app.Run("http://127.0.0.1:PORT1");
            """));
        var inEffect = web.Options<HostOptions>().ShutdownTimeout;
        Assert.Equal(TimeSpan.FromSeconds(seconds), inEffect);
        Reading.IsTrue(web.Program, inEffect, Reading.Of(web).Server.ShutdownTimeout!);
    }
}
