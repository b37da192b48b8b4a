namespace AlbLint.EndToEnd.Tests.Kestrel;

public sealed class RequestTimeoutTests
{
    /// <summary>Each has one time that is soon over, and others that no test waits for.</summary>
    [Theory]
    [InlineData("o.DefaultPolicy = new() { Timeout = TimeSpan.FromSeconds(0.2) };", "app.MapGet(\"/\", Wait);")]
    [InlineData("o.DefaultPolicy = new() { Timeout = TimeSpan.FromHours(1) };", "app.MapGet(\"/\", Wait).WithRequestTimeout(TimeSpan.FromSeconds(0.2));")]
    [InlineData("o.DefaultPolicy = new() { Timeout = TimeSpan.FromHours(1) };", "app.MapGet(\"/\", [RequestTimeout(200)] (HttpContext context) => Wait(context));")]
    [InlineData("o.AddPolicy(\"Soon\", TimeSpan.FromSeconds(0.2));", "app.MapGet(\"/\", Wait).WithRequestTimeout(\"Soon\");")]
    [InlineData("o.AddPolicy(\"Soon\", new RequestTimeoutPolicy { Timeout = TimeSpan.FromSeconds(0.2) });", "app.MapGet(\"/\", [RequestTimeout(\"Soon\")] (HttpContext context) => Wait(context));")]
    [InlineData("", "app.MapGet(\"/\", Wait).WithRequestTimeout(TimeSpan.FromHours(1)).WithRequestTimeout(TimeSpan.FromSeconds(0.2));")]
    [InlineData("", "var group = app.MapGroup(\"\"); group.WithRequestTimeout(TimeSpan.FromSeconds(0.2)); group.MapGet(\"/\", Wait);")]
    public async Task Reads_the_time_after_which_the_middleware_answers(string options, string map)
    {
        await using var web = await RunningWeb.Start(new WebProgram($$"""
            using Microsoft.AspNetCore.Http.Timeouts;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddRequestTimeouts(o => { {{options}} });
            var app = builder.Build();
            app.UseRequestTimeouts();
            app.MapGet("/second", () => "second");
            {{map}}
            app.Run("http://127.0.0.1:PORT1");

            static Task Wait(HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted);
            """));
        Assert.StartsWith("HTTP/1.1 504 ", await Wire.AnswersToTwoRequests(web.Program.Ports.First), StringComparison.Ordinal);
        Reading.IsTrue(web.Program, TimeSpan.FromSeconds(0.2), Reading.Of(web).RequestTimeout!);
    }
}
