using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp;

/// <summary>Where Kestrel listens, and which of several statements decides.</summary>
public sealed class EndpointTests
{
    private const string Sections = """
        {
          "Server": { "EndpointDefaults": { "Protocols": "Http2" }, "Endpoints": { "A": { "Url": "http://*:5001" } } },
          "Kestrel": { "Endpoints": { "B": { "Url": "http://localhost:5002" } } }
        }
        """;

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
    [InlineData("builder.WebHost.ConfigureKestrel(Listen); static void Listen(KestrelServerOptions o) => o.ListenAnyIP(5001);", "5001 HTTP Http1")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => Listen(o, 5001)); static void Listen(KestrelServerOptions o, int port) => o.ListenLocalhost(5001);", "5001 HTTP Http1 loopback")]
    public void Functions_are_followed_to_where_they_are_handed_over(string code, string endpoints) => AssertComplete(endpoints, App(code));

    [Theory]
    [InlineData("static void Listen(KestrelServerOptions o) => o.ListenAnyIP(5001);")]
    [InlineData("if (args.Length > 0) builder.WebHost.ConfigureKestrel(Listen); static void Listen(KestrelServerOptions o) => o.ListenAnyIP(5001);")]
    [InlineData("static void A(KestrelServerOptions o) { B(o); o.ListenAnyIP(5001); } static void B(KestrelServerOptions o) => A(o);")]
    public void Functions_that_may_not_run_listen_nowhere(string code) => AssertUnknown(App(code));

    [Theory]
    [InlineData("o.Configure(builder.Configuration.GetSection(\"Server\"));", "5001 HTTP Http2")]
    [InlineData("o.Configure(builder.Configuration.GetSection(\"Server\")).Load();", "5001 HTTP Http2")]
    [InlineData("o.Configure(builder.Configuration.GetSection(\"Kestrel\"));", "5002 HTTP Http1 loopback")]
    [InlineData("", "5002 HTTP Http1 loopback")]
    public void The_section_that_Kestrel_is_given_takes_the_place_of_its_own(string code, string endpoints) => AssertComplete(endpoints, Kestrel(code, Sections));

    [Theory]
    [InlineData("o.Configure().AnyIPEndpoint(5001);")]
    [InlineData("if (args.Length > 0) o.Configure();")]
    [InlineData("o.Configure();")]
    [InlineData("o.Configure(builder.Configuration.GetSection(Console.ReadLine()!));")]
    public void A_loader_that_is_not_followed_leaves_it_open(string code) => AssertUnknown(Kestrel(code, Sections));

    [Theory]
    [InlineData("""{"http_ports": "5001"}""", "5001 HTTP Http1")]
    [InlineData("""{"HTTP_PORTS": "5001;5002", "HTTPS_PORTS": "5003"}""", "5001 HTTP Http1; 5002 HTTP Http1; 5003 HTTPS Http1, Http2")]
    [InlineData("""{"HTTP_PORTS": "5009", "Urls": "http://*:5001"}""", "5001 HTTP Http1")]
    public void Appsettings_give_ports(string appsettings, string endpoints) => AssertComplete(endpoints, App("", appsettings));

    [Theory]
    [InlineData("if (args.Length > 0) o.ListenAnyIP(5001);")]
    [InlineData("o.ListenUnixSocket(\"/run/app.sock\");")]
    [InlineData("")]
    public void What_is_not_certain_is_no_endpoint(string code) => AssertUnknown(Kestrel(code));

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

    private static Server Kestrel(string code, string? appsettings = null) =>
        App("builder.WebHost.ConfigureKestrel(o => { " + code + " }); static void Setup(ListenOptions l) { }", appsettings);

    private static Server App(string code, string? appsettings = null) => CSharpSource.Read(
        "var builder = WebApplication.CreateBuilder(args); var app = builder.Build();\n" + code, appsettings)!.Server;

    private static void AssertUnknown(Server server)
    {
        Assert.Empty(server.Endpoints);
        Assert.False(server.EndpointsAreComplete);
    }

    private static void AssertComplete(string expected, Server server)
    {
        Assert.Equal(expected, string.Join("; ", server.Endpoints.Select(endpoint =>
            $"{Known(endpoint.Port)} {Known(endpoint.Protocol)} {Known(endpoint.Versions)}{(endpoint.IsLoopback.Is(true) ? " loopback" : endpoint.IsLoopback.IsKnown ? "" : " ?")}")));
        Assert.True(server.EndpointsAreComplete);
    }

    private static string Known<T>(Setting<T> setting) => setting.IsKnown ? setting.Value!.ToString()! : "?";
}
