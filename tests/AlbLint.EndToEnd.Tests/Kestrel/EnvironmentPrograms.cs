namespace AlbLint.EndToEnd.Tests.Kestrel;

/// <summary>Addresses from variables, arguments, files and code, and who wins; with the ports in effect.</summary>
internal static class EnvironmentPrograms
{
    private const string First = "http://+:PORT1";
    private const string Second = "http://localhost:PORT2";
    private const string FirstWins = "any PORT1";

    public static IReadOnlyDictionary<string, (WebProgram Program, string Ports)> All { get; } = new Dictionary<string, (WebProgram, string)>
    {
        ["ASPNETCORE_URLS"] = (Web($"ASPNETCORE_URLS={First}"), FirstWins),
        ["DOTNET_URLS"] = (Web($"DOTNET_URLS={First}"), FirstWins),
        ["URLS"] = (Web($"URLS={First}"), FirstWins),
        ["DOTNET_URLS over ASPNETCORE_URLS"] = (Web($"DOTNET_URLS={First} ASPNETCORE_URLS={Second}"), FirstWins),
        ["URLS over DOTNET_URLS"] = (Web($"URLS={First} DOTNET_URLS={Second}"), FirstWins),
        ["an empty URLS over ASPNETCORE_URLS"] = (Web($"URLS= ASPNETCORE_URLS={Second} ASPNETCORE_HTTP_PORTS=PORT1"), FirstWins),
        ["ASPNETCORE_HTTP_PORTS"] = (Web("ASPNETCORE_HTTP_PORTS=PORT1"), FirstWins),
        ["HTTP_PORTS with two"] = (Web("HTTP_PORTS=PORT1;PORT2"), "any PORT1, any PORT2"),
        ["DOTNET_HTTP_PORTS over ASPNETCORE_HTTP_PORTS"] = (Web("DOTNET_HTTP_PORTS=PORT1 ASPNETCORE_HTTP_PORTS=PORT2"), FirstWins),
        ["ASPNETCORE_URLS over HTTP_PORTS"] = (Web($"ASPNETCORE_URLS={First} HTTP_PORTS=PORT2"), FirstWins),
        ["--urls"] = (Web($"--urls={First}"), FirstWins),
        ["--urls over URLS"] = (Web($"--urls={First} URLS={Second}"), FirstWins),
        ["--http_ports over HTTP_PORTS"] = (Web("--http_ports=PORT1 HTTP_PORTS=PORT2"), FirstWins),
        ["an endpoint of a variable over --urls"] = (Web($"Kestrel__Endpoints__Web__Url={First} --urls={Second}"), FirstWins),
        ["an endpoint of a prefixed variable"] = (Web($"ASPNETCORE_Kestrel__Endpoints__Web__Url={First} URLS={Second}"), FirstWins),
        ["an endpoint of an argument"] = (Web($"--Kestrel:Endpoints:Web:Url={First} URLS={Second}"), FirstWins),
        ["appsettings over ASPNETCORE_URLS"] = (Web($"ASPNETCORE_URLS={Second}", appSettings: Urls(First)), FirstWins),
        ["appsettings over DOTNET_URLS"] = (Web($"DOTNET_URLS={Second}", appSettings: Urls(First)), FirstWins),
        ["URLS over appsettings"] = (Web($"URLS={First}", appSettings: Urls(Second)), FirstWins),
        ["HTTP_PORTS of appsettings over the image's"] = (Web("ASPNETCORE_HTTP_PORTS=PORT2", appSettings: """{"http_ports":"PORT1"}"""), FirstWins),
        ["Urls of appsettings over the image's HTTP_PORTS"] = (Web("ASPNETCORE_HTTP_PORTS=PORT2", appSettings: Urls(First)), FirstWins),
        ["ASPNETCORE_URLS over HTTP_PORTS of appsettings"] = (Web($"ASPNETCORE_URLS={First}", appSettings: """{"HTTP_PORTS":"PORT2"}"""), FirstWins),
        ["UseUrls over URLS"] = (Web($"URLS={Second}", $"builder.WebHost.UseUrls(\"{First}\");"), FirstWins),
        ["UseUrls over --urls"] = (Web($"--urls={Second}", $"builder.WebHost.UseUrls(\"{First}\");"), FirstWins),
        ["UseSetting over ASPNETCORE_URLS"] = (Web($"ASPNETCORE_URLS={Second}", $"builder.WebHost.UseSetting(\"urls\", \"{First}\");"), FirstWins),
        ["Listen over --urls"] = (Web($"--urls={Second}", "builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(PORT1));"), FirstWins),
        ["Listen and an endpoint of a variable"] = (Web($"Kestrel__Endpoints__Web__Url={Second}", "builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(PORT1));"), "any PORT1, loopback PORT2"),
        ["the port that a variable gives the code"] = (Web("Port=PORT1", "builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(builder.Configuration.GetValue<int>(\"Port\")));"), FirstWins),
        ["a slim builder"] = (Web("ASPNETCORE_HTTP_PORTS=PORT1", builder: "CreateSlimBuilder"), FirstWins),
        ["the generic host: ASPNETCORE_URLS"] = (Generic($"ASPNETCORE_URLS={First}", ""), FirstWins),
        ["the generic host: ASPNETCORE_HTTP_PORTS"] = (Generic("ASPNETCORE_HTTP_PORTS=PORT1", ""), FirstWins),
        ["the generic host: UseUrls over ASPNETCORE_URLS"] = (Generic($"ASPNETCORE_URLS={Second}", $"web.UseUrls(\"{First}\");"), FirstWins),
        ["the generic host: UseUrls over DOTNET_URLS"] = (Generic($"DOTNET_URLS={Second}", $"web.UseUrls(\"{First}\");"), FirstWins),
        ["the generic host: URLS over UseUrls"] = (Generic($"URLS={First}", $"web.UseUrls(\"{Second}\");"), FirstWins),
        ["the generic host: --urls over UseUrls"] = (Generic($"--urls={First}", $"web.UseUrls(\"{Second}\");"), FirstWins),
        ["the generic host: appsettings over ASPNETCORE_URLS"] = (Generic($"ASPNETCORE_URLS={Second}", "", Urls(First)), FirstWins),
        ["the generic host: ASPNETCORE_URLS or DOTNET_URLS"] = (Generic($"DOTNET_URLS={Second} ASPNETCORE_URLS={First}", "") with { MayBeUnknown = true }, FirstWins),
        ["no environment is Production"] = (Web("", Chosen("IsProduction()")), FirstWins),
        ["an empty environment is not Production"] = (Web("ASPNETCORE_ENVIRONMENT=", Chosen("EnvironmentName == \"\"")) with { MayBeUnknown = true }, FirstWins),
        ["the generic host: an empty environment is Production"] = (Generic("ASPNETCORE_ENVIRONMENT=", ChosenListen("IsProduction()")) with { MayBeUnknown = true }, FirstWins),
        ["the generic host: ASPNETCORE_ENVIRONMENT"] = (Generic("ASPNETCORE_ENVIRONMENT=Staging", ChosenListen("IsStaging()")), FirstWins),
        ["ASPNETCORE_ENVIRONMENT"] = (Web("ASPNETCORE_ENVIRONMENT=Development", Chosen("IsDevelopment()")), FirstWins),
        ["DOTNET_ENVIRONMENT"] = (Web("DOTNET_ENVIRONMENT=staging", Chosen("IsStaging()")), FirstWins),
        ["the name of another case is another name"] = (Web("DOTNET_ENVIRONMENT=staging", Chosen("EnvironmentName != \"Staging\"")), FirstWins),
        ["ENVIRONMENT is no environment"] = (Web("ENVIRONMENT=Development", Chosen("IsProduction()")), FirstWins),
        ["--environment over ASPNETCORE_ENVIRONMENT"] = (Web("--environment=Test ASPNETCORE_ENVIRONMENT=Development", Chosen("IsEnvironment(\"Test\")")), FirstWins),
        ["DOTNET_ENVIRONMENT over ASPNETCORE_ENVIRONMENT"] = (Web("DOTNET_ENVIRONMENT=Staging ASPNETCORE_ENVIRONMENT=Development", Chosen("IsStaging()")) with { MayBeUnknown = true }, FirstWins),
    };

    private static string Chosen(string question) => $"if (builder.Environment.{question}) builder.WebHost.UseUrls(\"{First}\"); else builder.WebHost.UseUrls(\"{Second}\");";

    private static string ChosenListen(string question) =>
        $"web.ConfigureKestrel((context, options) => {{ if (context.HostingEnvironment.{question}) options.ListenAnyIP(PORT1); else options.ListenLocalhost(PORT2); }});";

    private static string Urls(string urls) => $$"""{"Urls":"{{urls}}"}""";

    private static WebProgram Web(string environment, string setup = "", string builder = "CreateBuilder", string? appSettings = null) => new($"""
        var builder = WebApplication.{builder}(args);
        {setup}
        var app = builder.Build();
        app.MapGet("/", () => "ok");
        app.Run();
        """, appSettings, environment);

    private static WebProgram Generic(string environment, string web, string? appSettings = null) => new($$"""
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web =>
        {
            {{web}}
            web.Configure(app => app.Run(context => context.Response.WriteAsync("ok")));
        }).Build().Run();
        """, appSettings, environment);
}
