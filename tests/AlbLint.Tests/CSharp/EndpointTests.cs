using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp;

/// <summary>Where Kestrel listens, and which of several statements decides.</summary>
public sealed class EndpointTests
{
    [Theory]
    [InlineData("o.ListenAnyIP(5001);", "5001 HTTP Http1")]
    [InlineData("o.ListenLocalhost(5001);", "5001 HTTP Http1 loopback")]
    [InlineData("o.Listen(IPAddress.Any, 5001);", "5001 HTTP Http1")]
    [InlineData("o.Listen(IPAddress.Loopback, 5001);", "5001 HTTP Http1 loopback")]
    [InlineData("o.Listen(IPAddress.Parse(\"127.0.0.1\"), 5001);", "5001 HTTP Http1 loopback")]
    [InlineData("o.Listen(IPAddress.Parse(Console.ReadLine()!), 5001);", "5001 HTTP Http1 ?")]
    [InlineData("o.Listen(new IPEndPoint(IPAddress.IPv6Any, 5001));", "5001 HTTP Http1")]
    [InlineData("o.ListenAnyIP(int.Parse(Console.ReadLine()!));", "? HTTP Http1")]
    [InlineData("o.ListenAnyIP(5001, l => l.UseHttps());", "5001 HTTPS Http1, Http2")]
    [InlineData("o.ListenAnyIP(5001, l => { l.Protocols = HttpProtocols.Http2; });", "5001 HTTP Http2")]
    [InlineData("o.ListenAnyIP(5001, l => { l.Protocols = HttpProtocols.Http1; l.UseHttps(); });", "5001 HTTPS Http1")]
    [InlineData("o.ListenAnyIP(5001, l => { if (args.Length > 0) l.UseHttps(); });", "5001 ? ?")]
    [InlineData("o.ListenAnyIP(5001, Setup);", "5001 ? ?")]
    [InlineData("o.ListenAnyIP(5001, l => Setup(l));", "5001 ? ?")]
    [InlineData("o.ConfigureEndpointDefaults(l => l.Protocols = HttpProtocols.Http2); o.ListenAnyIP(5001);", "5001 HTTP Http2")]
    [InlineData("o.ListenAnyIP(5001); o.ListenAnyIP(5002);", "5001 HTTP Http1; 5002 HTTP Http1")]
    public void Code_listens(string code, string endpoints) => AssertComplete(endpoints, Kestrel(code));

    [Theory]
    [InlineData("if (args.Length > 0) o.ListenAnyIP(5001);")]
    [InlineData("o.ListenUnixSocket(\"/run/app.sock\");")]
    [InlineData("")]
    public void What_is_not_certain_is_no_endpoint(string code)
    {
        var server = Kestrel(code);

        Assert.Empty(server.Endpoints);
        Assert.False(server.EndpointsAreComplete);
    }

    [Theory]
    [InlineData("app.Urls.Add(\"http://+:5001\");", "5001 HTTP Http1")]
    [InlineData("app.Urls.Add(\"http://localhost:5001\");", "5001 HTTP Http1 loopback")]
    [InlineData("app.Run(\"https://0.0.0.0:5001\");", "5001 HTTPS Http1, Http2")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5001\", \"http://app.example.com:5002\");", "5001 HTTP Http1; 5002 HTTP Http1")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5001;http://*:5002\");", "5001 HTTP Http1; 5002 HTTP Http1")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5009\"); builder.WebHost.UseUrls(\"http://*:5001\");", "5001 HTTP Http1")]
    [InlineData("builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, \"http://*:5001\");", "5001 HTTP Http1")]
    [InlineData("app.Urls.Add(\"http://*:5009\"); app.Run(\"http://*:5001\");", "5001 HTTP Http1")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5009\"); app.Urls.Add(\"http://*:5001\");", "5001 HTTP Http1")]
    public void Addresses_in_code(string code, string endpoints) => AssertComplete(endpoints, App(code));

    [Theory]
    [InlineData("""{"Kestrel": {"Endpoints": {"Web": {"Url": "http://*:5001"}}}}""", "5001 HTTP Http1")]
    [InlineData("""{"Kestrel": {"Endpoints": {"Grpc": {"Url": "http://*:5001", "Protocols": "Http2"}}}}""", "5001 HTTP Http2")]
    [InlineData("""{"Kestrel": {"EndpointDefaults": {"Protocols": "Http2"}, "Endpoints": {"Web": {"Url": "http://*:5001"}}}}""", "5001 HTTP Http2")]
    [InlineData("""{"urls": "http://*:5001"}""", "5001 HTTP Http1")]
    public void Appsettings_decide(string appsettings, string endpoints) => AssertComplete(endpoints, App("", appsettings));

    [Fact]
    public void Listen_and_configured_endpoints_add_up_and_beat_addresses() => AssertComplete("5001 HTTP Http1; 5002 HTTP Http1", App(
        "builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(5001)); builder.WebHost.UseUrls(\"http://*:5003\");",
        """{"Kestrel": {"Endpoints": {"Web": {"Url": "http://*:5002"}}}, "Urls": "http://*:5004"}"""));

    [Fact]
    public void Addresses_in_code_beat_those_in_appsettings() => AssertComplete("5001 HTTP Http1", App("builder.WebHost.UseUrls(\"http://*:5001\");", """{"Urls": "http://*:5004"}"""));

    [Fact]
    public void Appsettings_beat_UseUrls_in_the_generic_host() => AssertComplete("5001 HTTP Http1", CSharpSource.Read(
        "Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseUrls(\"http://*:5009\"));", """{"Urls": "http://*:5001"}""")!.Server);

    [Fact]
    public void Hosting_addresses_that_are_preferred_leave_it_open()
    {
        var server = App("builder.WebHost.PreferHostingUrls(true).ConfigureKestrel(o => o.ListenLocalhost(5001));");

        Assert.Empty(server.Endpoints);
        Assert.False(server.EndpointsAreComplete);
    }

    private static Server Kestrel(string code) => App("builder.WebHost.ConfigureKestrel(o => { " + code + " }); static void Setup(ListenOptions l) { }");

    private static Server App(string code, string? appsettings = null) => CSharpSource.Read(
        "var builder = WebApplication.CreateBuilder(args); var app = builder.Build();\n" + code, appsettings)!.Server;

    private static void AssertComplete(string expected, Server server)
    {
        Assert.Equal(expected, string.Join("; ", server.Endpoints.Select(endpoint =>
            $"{Known(endpoint.Port)} {Known(endpoint.Protocol)} {Known(endpoint.Versions)}{(endpoint.IsLoopback.Is(true) ? " loopback" : endpoint.IsLoopback.IsKnown ? "" : " ?")}")));
        Assert.True(server.EndpointsAreComplete);
    }

    private static string Known<T>(Setting<T> setting) => setting.IsKnown ? setting.Value!.ToString()! : "?";
}
