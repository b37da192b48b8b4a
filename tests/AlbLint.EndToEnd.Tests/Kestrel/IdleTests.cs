namespace AlbLint.EndToEnd.Tests.Kestrel;

public sealed class IdleTests
{
    [Theory]
    [InlineData("TimeSpan.FromSeconds(1)")]
    [InlineData("Timeout.InfiniteTimeSpan")]
    [InlineData("TimeSpan.MaxValue")]
    public async Task Kestrel_closes_an_idle_connection_soon_even_where_the_keep_alive_is_endless(string keepAlive)
    {
        await using var web = await RunningWeb.Start(new WebProgram($$"""
            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = {{keepAlive}});
            var app = builder.Build();
            app.MapGet("/", () => "ok");
            app.Run("http://127.0.0.1:PORT1");
            """));
        Assert.True(await Wire.ClosesWhenIdle(web.Program.Ports.First));
        Assert.Contains("ALB3001", Reading.Faults(Reading.Of(web)));
    }
}
