using AlbLint.CodeFixes;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CodeFixes;

public sealed class SpeakHttp2FixTests
{
    private static readonly string Grpc = LinkedStack.Of("Environment: [{ Name: ASPNETCORE_HTTP_PORTS, Value: 8080 }]", "ProtocolVersion: GRPC");

    [Theory]
    [InlineData("kestrel.ListenAnyIP(8080)", "kestrel.ListenAnyIP(8080, listen => listen.Protocols = HttpProtocols.Http2)")]
    [InlineData("kestrel.ListenAnyIP(8080, listen => listen.UseConnectionLogging())", "kestrel.ListenAnyIP(8080, listen => { listen.Protocols = HttpProtocols.Http2; listen.UseConnectionLogging(); })")]
    [InlineData("kestrel.ListenAnyIP(8080, listen => { listen.UseConnectionLogging(); })", "kestrel.ListenAnyIP(8080, listen => { listen.Protocols = HttpProtocols.Http2; listen.UseConnectionLogging(); })")]
    [InlineData("kestrel.ListenAnyIP(8080, listen => listen.Protocols = HttpProtocols.Http1)", "kestrel.ListenAnyIP(8080, listen => listen.Protocols = HttpProtocols.Http2)")]
    [InlineData("kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http1AndHttp2)", "kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2)")]
    [InlineData("kestrel.Listen(System.Net.IPAddress.Any, 8080)", "kestrel.Listen(System.Net.IPAddress.Any, 8080, listen => listen.Protocols = HttpProtocols.Http2)")]
    public Task An_endpoint_speaks_http2(string source, string expected) => FixTest.Fixes(new SpeakHttp2Fix(), Program(source), Program(expected), template: Grpc);

    [Theory]
    [InlineData("")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:8080\");\n")]
    public Task Every_endpoint_speaks_http2_where_addresses_come_from_elsewhere(string urls) => FixTest.Fixes(
        new SpeakHttp2Fix(),
        $"var builder = WebApplication.CreateBuilder(args);\n{urls}builder.Build().Run();\n",
        $"using Microsoft.AspNetCore.Server.Kestrel.Core;\n\nvar builder = WebApplication.CreateBuilder(args);\n{urls}builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2));\nbuilder.Build().Run();\n",
        template: Grpc);

    [Fact]
    public Task Offers_nothing_for_a_function_of_another_form() =>
        FixTest.OffersNothing(new SpeakHttp2Fix(), Program("kestrel.ListenAnyIP(8080, (ListenOptions listen) => { })"), Grpc);

    private static string Program(string configuration) => $$"""
        using Microsoft.AspNetCore.Server.Kestrel.Core;

        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => {{configuration}});
        builder.Build().Run();

        """;
}
