namespace AlbLint.EndToEnd.Tests.Kestrel;

/// <summary>Every way to choose an address, and who wins; with the ports in effect.</summary>
internal static class EndpointPrograms
{
    private const string Any = "http://+:PORT1";

    public static IReadOnlyDictionary<string, (WebProgram Program, string Ports)> All { get; } = new Dictionary<string, (WebProgram, string)>
    {
        ["ListenAnyIP"] = (Web("builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(PORT1));"), "any PORT1"),
        ["ListenLocalhost"] = (Web("builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(PORT1));"), "loopback PORT1"),
        ["Listen on any address"] = (Web("builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Any, PORT1));"), "any PORT1"),
        ["Listen on any IPv6 address"] = (Web("builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.IPv6Any, PORT1));"), "any PORT1"),
        ["Listen on the loopback address"] = (Web("builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, PORT1));"), "loopback PORT1"),
        ["Listen on an end point"] = (Web("builder.WebHost.ConfigureKestrel(options => options.Listen(new IPEndPoint(IPAddress.Any, PORT1)));"), "any PORT1"),
        ["Listen on a parsed address"] = (Web("builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Parse(\"127.0.0.1\"), PORT1));"), "loopback PORT1"),
        ["Listen twice"] = (Web("builder.WebHost.ConfigureKestrel(options => { options.ListenAnyIP(PORT1); options.ListenLocalhost(PORT2); });"), "any PORT1, loopback PORT2"),
        ["Listen on a constant port"] = (Web("const int Port = PORT1; builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(Port));"), "any PORT1"),
        ["Listen in Configure of the options"] = (Web("builder.Services.Configure<KestrelServerOptions>(options => options.ListenAnyIP(PORT1));"), "any PORT1"),
        ["Listen in a loop"] = (Web("builder.WebHost.ConfigureKestrel(options => { foreach (var port in new[] { PORT1, PORT2 }) options.ListenAnyIP(port); });") with { MayBeUnknown = true }, "any PORT1, any PORT2"),
        ["UseUrls with +"] = (Web("builder.WebHost.UseUrls(\"http://+:PORT1\");"), "any PORT1"),
        ["UseUrls with *"] = (Web("builder.WebHost.UseUrls(\"http://*:PORT1\");"), "any PORT1"),
        ["UseUrls with 0.0.0.0"] = (Web("builder.WebHost.UseUrls(\"http://0.0.0.0:PORT1\");"), "any PORT1"),
        ["UseUrls with [::]"] = (Web("builder.WebHost.UseUrls(\"http://[::]:PORT1\");"), "any PORT1"),
        ["UseUrls with localhost"] = (Web("builder.WebHost.UseUrls(\"http://localhost:PORT1\");"), "loopback PORT1"),
        ["UseUrls with 127.0.0.1"] = (Web("builder.WebHost.UseUrls(\"http://127.0.0.1:PORT1\");"), "loopback PORT1"),
        ["UseUrls with a host name, which binds any address"] = (Web("builder.WebHost.UseUrls(\"http://app.example.com:PORT1\");"), "any PORT1"),
        ["UseUrls with two"] = (Web("builder.WebHost.UseUrls(\"http://+:PORT1\", \"http://localhost:PORT2\");"), "any PORT1, loopback PORT2"),
        ["UseUrls with a list"] = (Web("builder.WebHost.UseUrls(\"http://+:PORT1;http://localhost:PORT2\");"), "any PORT1, loopback PORT2"),
        ["UseUrls twice: the last"] = (Web($"builder.WebHost.UseUrls(\"{Any}\"); builder.WebHost.UseUrls(\"http://localhost:PORT2\");"), "loopback PORT2"),
        ["UseSetting"] = (Web($"builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, \"{Any}\");"), "any PORT1"),
        ["Urls of the app"] = (Web("", "app.Urls.Add(\"http://+:PORT1\"); app.Run();"), "any PORT1"),
        ["Run with a URL"] = (Web("", "app.Run(\"http://localhost:PORT1\");"), "loopback PORT1"),
        ["RunAsync with a URL"] = (Web("", "await app.RunAsync(\"http://+:PORT1\");"), "any PORT1"),
        ["Urls in appsettings"] = (Web("", appSettings: """{"Urls":"http://+:PORT1"}"""), "any PORT1"),
        ["HTTP_PORTS in appsettings"] = (Web("", appSettings: """{"HTTP_PORTS":"PORT1"}"""), "any PORT1"),
        ["http_ports and https_ports of another case in appsettings"] = (Web("", appSettings: """{"http_ports":"PORT1;PORT2"}"""), "any PORT1, any PORT2"),
        ["the Kestrel section given again"] = (Web(Section("Kestrel"), appSettings: Endpoints("Kestrel")), "any PORT1"),
        ["another section"] = (Web(Section("Server"), appSettings: Endpoints("Server")), "any PORT1"),
        ["another section instead of Kestrel's own"] = (Web(Section("Server"),
            appSettings: """{"Server":{"Endpoints":{"A":{"Url":"http://+:PORT1"}}},"Kestrel":{"Endpoints":{"B":{"Url":"http://localhost:PORT2"}}}}"""), "any PORT1"),
        ["no section instead of Kestrel's own"] = (Web("builder.WebHost.ConfigureKestrel(options => options.Configure()).UseUrls(\"http://localhost:PORT2\");", appSettings: Endpoints("Kestrel")), "loopback PORT2"),
        ["an endpoint of the loader"] = (Web("builder.WebHost.ConfigureKestrel(options => options.Configure().AnyIPEndpoint(PORT1));") with { MayBeUnknown = true }, "any PORT1"),
        ["a method that sets Kestrel up"] = (Web("builder.WebHost.ConfigureKestrel(Setup); static void Setup(KestrelServerOptions options) => options.ListenAnyIP(PORT1);"), "any PORT1"),
        ["an endpoint in appsettings"] = (Web("", appSettings: """{"Kestrel":{"Endpoints":{"Http":{"Url":"http://localhost:PORT1"}}}}"""), "loopback PORT1"),
        ["an endpoint in appsettings and Listen"] = (Web("builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(PORT2));",
            appSettings: """{"Kestrel":{"Endpoints":{"Http":{"Url":"http://*:PORT1"}}}}"""), "any PORT1, loopback PORT2"),
        ["Listen over UseUrls"] = (Web("builder.WebHost.UseUrls(\"http://+:PORT2\"); builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(PORT1));"), "loopback PORT1"),
        ["Listen over Run with a URL"] = (Web("builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(PORT1));", "app.Run(\"http://+:PORT2\");"), "loopback PORT1"),
        ["Listen over appsettings"] = (Web("builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(PORT1));", appSettings: """{"Urls":"http://+:PORT2"}"""), "loopback PORT1"),
        ["an endpoint in appsettings over Urls of the app"] = (Web("", "app.Urls.Add(\"http://+:PORT2\"); app.Run();", """{"Kestrel":{"Endpoints":{"Http":{"Url":"http://localhost:PORT1"}}}}"""), "loopback PORT1"),
        ["Run with a URL over UseUrls"] = (Web("builder.WebHost.UseUrls(\"http://localhost:PORT2\");", "app.Run(\"http://+:PORT1\");"), "any PORT1"),
        ["UseUrls over appsettings"] = (Web("builder.WebHost.UseUrls(\"http://+:PORT1\");", appSettings: """{"Urls":"http://localhost:PORT2"}""") with { MayBeUnknown = true }, "any PORT1"),
        ["Urls over HTTP_PORTS"] = (Web("", appSettings: """{"Urls":"http://localhost:PORT1","HTTP_PORTS":"PORT2"}"""), "loopback PORT1"),
        ["PreferHostingUrls"] = (Web("builder.WebHost.PreferHostingUrls(true).UseUrls(\"http://+:PORT1\").ConfigureKestrel(options => options.ListenLocalhost(PORT2));") with { MayBeUnknown = true }, "any PORT1"),
        ["a slim builder"] = (Web($"builder.WebHost.UseUrls(\"{Any}\");", builder: "CreateSlimBuilder"), "any PORT1"),
        ["the generic host"] = (Generic("web.UseUrls(\"http://+:PORT1\")"), "any PORT1"),
        ["the generic host, where appsettings are over UseUrls"] = (Generic("web.UseUrls(\"http://+:PORT1\")", """{"Urls":"http://localhost:PORT2"}""") with { MayBeUnknown = true }, "loopback PORT2"),
        ["the generic host with Listen"] = (Generic("web.ConfigureKestrel(options => options.ListenAnyIP(PORT1))"), "any PORT1"),
        ["a port from configuration"] = (Web("""
            builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(builder.Configuration.GetValue<int>("Port")));
            """, appSettings: """{"Port":PORT1}""") with { MayBeUnknown = true }, "any PORT1"),
    };

    private static string Section(string name) => $"builder.WebHost.ConfigureKestrel((context, options) => options.Configure(context.Configuration.GetSection(\"{name}\")));";

    private static string Endpoints(string section) => """{"SECTION":{"Endpoints":{"Http":{"Url":"http://*:PORT1"}}}}""".Replace("SECTION", section);

    private static WebProgram Web(string setup, string run = "app.Run();", string? appSettings = null, string builder = "CreateBuilder") => new($"""
        using System.Net;
        using Microsoft.AspNetCore.Server.Kestrel.Core;

        var builder = WebApplication.{builder}(args);
        {setup}
        var app = builder.Build();
        app.MapGet("/", () => "ok");
        {run}
        """, appSettings);

    private static WebProgram Generic(string web, string? appSettings = null) => new($$"""
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web =>
        {
            {{web}};
            web.Configure(app => app.Run(context => context.Response.WriteAsync("ok")));
        }).Build().Run();
        """, appSettings);
}
