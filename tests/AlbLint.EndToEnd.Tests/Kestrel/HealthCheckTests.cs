namespace AlbLint.EndToEnd.Tests.Kestrel;

/// <summary>Requests as a load balancer's health check makes them: plain HTTP, the target's IP address as the host.</summary>
public sealed class HealthCheckTests
{
    [Theory]
    [InlineData("", "", null, 200)]
    [InlineData("", "app.UseHttpsRedirection();", null, 200)]
    [InlineData("builder.Services.AddHttpsRedirection(options => options.HttpsPort = 443);", "app.UseHttpsRedirection();", null, 307)]
    [InlineData("builder.Services.AddHttpsRedirection(options => options.HttpsPort = 443);", "", null, 200)]
    [InlineData("builder.WebHost.UseSetting(\"https_port\", \"443\");", "app.UseHttpsRedirection();", null, 307, true)]
    [InlineData("", "app.UseHttpsRedirection();", """{"https_port":443}""", 307)]
    public async Task Reads_whether_a_plain_request_is_redirected(string setup, string pipeline, string? appSettings, int status, bool isMissed = false)
    {
        await using var web = await RunningWeb.Start(Web(setup, pipeline, appSettings));
        Assert.StartsWith($"HTTP/1.1 {status} ", await Wire.AnswersToTwoRequests(web.Program.Ports.First, host: "10.0.0.7"));
        Assert.Equal(status == 307 && !isMissed, Reading.Of(web).HttpsRedirection is not null);
    }

    [Theory]
    [InlineData("""{"AllowedHosts":"*"}""", 200)]
    [InlineData("""{"AllowedHosts":"app.example.com"}""", 400)]
    [InlineData("""{"AllowedHosts":"app.example.com;10.0.0.7"}""", 200)]
    [InlineData("""{"AllowedHosts":"app.example.com;*.example.com"}""", 400)]
    public async Task Reads_whether_the_host_header_of_a_health_check_is_refused(string appSettings, int status)
    {
        await using var web = await RunningWeb.Start(Web("", "", appSettings));
        Assert.StartsWith($"HTTP/1.1 {status} ", await Wire.AnswersToTwoRequests(web.Program.Ports.First, host: "10.0.0.7"));
        var allowed = Reading.Of(web).AllowedHosts;
        Assert.Equal(status == 400, allowed is { IsKnown: true } && !allowed.Value.Any(host => host is "*" or "10.0.0.7"));
    }

    private static WebProgram Web(string setup, string pipeline, string? appSettings) => new($"""
        var builder = WebApplication.CreateBuilder(args);
        {setup}
        var app = builder.Build();
        {pipeline}
        app.MapGet("/", () => "ok");
        app.Run("http://127.0.0.1:PORT1");
        """, appSettings);
}
