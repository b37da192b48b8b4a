using AlbLint.Model;

namespace AlbLint.EndToEnd.Tests.Kestrel;

public sealed class VersionsTests
{
    [Theory]
    [InlineData("options.ListenLocalhost(PORT1);", true, false)]
    [InlineData("options.ListenLocalhost(PORT1, listen => listen.Protocols = HttpProtocols.Http1);", true, false)]
    [InlineData("options.ListenLocalhost(PORT1, listen => listen.Protocols = HttpProtocols.Http1AndHttp2);", true, false)]
    [InlineData("options.ListenLocalhost(PORT1, listen => listen.Protocols = HttpProtocols.Http2);", false, true)]
    [InlineData("options.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2); options.ListenLocalhost(PORT1);", false, true)]
    [InlineData("", false, true, """{"Kestrel":{"EndpointDefaults":{"Protocols":"Http2"}},"Urls":"http://localhost:PORT1"}""")]
    [InlineData("", false, true, """{"Kestrel":{"Endpoints":{"Grpc":{"Url":"http://localhost:PORT1","Protocols":"Http2"}}}}""")]
    public async Task Reads_the_http_versions_that_are_accepted(string options, bool http1, bool http2, string? appSettings = null)
    {
        await using var web = await RunningWeb.Start(new WebProgram($$"""
            using Microsoft.AspNetCore.Server.Kestrel.Core;

            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.ConfigureKestrel(options => { {{options}} });
            var app = builder.Build();
            app.MapGet("/", () => "ok");
            app.MapGet("/second", () => "ok");
            app.Run();
            """, appSettings));
        var port = web.Program.Ports.First;
        var answer = await Wire.AnswersToTwoRequests(port);
        Assert.Equal((http1, http2), (answer.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal), await Wire.SpeaksHttp2(port)));
        var versions = (http1 ? HttpVersions.Http1 : 0) | (http2 ? HttpVersions.Http2 : 0);
        Reading.IsTrue(web.Program, versions, Assert.Single(Reading.Of(web).Server.Endpoints).Versions);
    }
}
