using AlbLint.Model;

namespace AlbLint.Tests.Servers;

public sealed class KestrelTests
{
    [Theory]
    [InlineData("ASPNETCORE_URLS=http://+:8080", "HTTP 8080")]
    [InlineData("ASPNETCORE_URLS=http://*:5000;https://*:5001", "HTTP 5000, HTTPS 5001")]
    [InlineData("ASPNETCORE_URLS=http://app.example.com:6200", "HTTP 6200")]
    [InlineData("ASPNETCORE_URLS=http://+", "HTTP 80")]
    [InlineData("ASPNETCORE_URLS=https://+/", "HTTPS 443")]
    [InlineData("DOTNET_URLS=http://[::]:7000", "HTTP 7000")]
    [InlineData("aspnetcore_urls=http://0.0.0.0:7000", "HTTP 7000")]
    [InlineData("ASPNETCORE_URLS=http://localhost:5000", "HTTP 5000 loopback")]
    [InlineData("ASPNETCORE_URLS=http://127.0.0.1:5000", "HTTP 5000 loopback")]
    [InlineData("ASPNETCORE_URLS=http://[::1]:5000", "HTTP 5000 loopback")]
    [InlineData("ASPNETCORE_HTTP_PORTS=8080;9090", "HTTP 8080, HTTP 9090")]
    [InlineData("ASPNETCORE_HTTPS_PORTS=8443", "HTTPS 8443, ...")]
    [InlineData("Kestrel__Endpoints__Http__Url=http://*:8081", "HTTP 8081")]
    [InlineData("ASPNETCORE_Kestrel__Endpoints__Http__Url=http://*:8081", "HTTP 8081")]
    public void Listens_where_a_variable_says(string variable, string endpoints) => Assert.Equal(endpoints, Containers.Server(environment: [variable]).Endpoints());

    [Theory]
    [InlineData("HTTP 2", "ASPNETCORE_URLS=http://+:1", "DOTNET_URLS=http://+:2")]
    [InlineData("HTTP 3", "DOTNET_URLS=http://+:2", "URLS=http://+:3")]
    [InlineData("HTTP 1", "ASPNETCORE_HTTP_PORTS=8080", "ASPNETCORE_URLS=http://+:1")]
    [InlineData("HTTP 4", "ASPNETCORE_URLS=http://+:1", "Kestrel__Endpoints__Web__Url=http://+:4")]
    [InlineData("HTTP 8080", "ASPNETCORE_URLS=", "ASPNETCORE_HTTP_PORTS=8080")]
    public void The_stronger_variable_wins(string endpoints, params string[] variables) => Assert.Equal(endpoints, Containers.Server(environment: variables).Endpoints());

    [Theory]
    [InlineData("PORT=8080")]
    [InlineData("URLS=http://+:8080")]
    [InlineData("ASPNETCORE_ENVIRONMENT=Production")]
    [InlineData("ASPNETCORE_URLS=+:8080")]
    [InlineData("ASPNETCORE_URLS=http://unix:/run/app.sock")]
    [InlineData("ASPNETCORE_URLS=http://+:0")]
    public void Says_nothing_where_no_address_is_known(string variable) => Assert.Null(Containers.Server(environment: [variable]));

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:8.0", "HTTP 8080")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-alpine", "HTTP 8080")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:6.0", "HTTP 80")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:6.0-jammy-chiseled", "HTTP 8080")]
    [InlineData("mcr.microsoft.com/dotnet/core/aspnet:3.1", "HTTP 80")]
    public void Microsoft_s_images_name_a_port_of_their_own(string image, string endpoints) =>
        Assert.Equal(endpoints, Containers.Server(image, ["dotnet", "App.dll"]).Endpoints());

    [Fact]
    public void A_port_list_has_no_effect_on_images_that_set_a_URL() =>
        Assert.Equal("HTTP 80", Containers.Server("mcr.microsoft.com/dotnet/aspnet:6.0", environment: ["ASPNETCORE_HTTP_PORTS=5000"]).Endpoints());

    [Fact]
    public void The_command_line_beats_the_environment() =>
        Assert.Equal("HTTP 5000", Containers.Server(command: ["dotnet", "App.dll", "--urls", "http://0.0.0.0:5000"], environment: ["ASPNETCORE_URLS=http://+:8080"]).Endpoints());

    [Fact]
    public void An_environment_file_may_add_to_what_is_written() =>
        Assert.Equal("HTTP 8080, ...", Containers.Server(environment: ["ASPNETCORE_HTTP_PORTS=8080"], isWholeEnvironment: false).Endpoints());

    [Fact]
    public void Keep_alive_is_not_known_because_the_app_may_set_it() => Assert.Equal("?", Containers.Server(environment: ["ASPNETCORE_URLS=http://+:8080"]).KeepAlive());

    [Theory]
    [InlineData("http://+:8080", "Http2", HttpVersions.Http2)]
    [InlineData("http://+:8080", "Http1AndHttp2", HttpVersions.Http1)]
    [InlineData("https://+:8443", "Http1AndHttp2", HttpVersions.Http1 | HttpVersions.Http2)]
    public void HTTP_versions_are_what_the_environment_chooses(string url, string protocols, HttpVersions expected)
    {
        var server = Containers.Server(environment: ["ASPNETCORE_URLS=" + url, "Kestrel__EndpointDefaults__Protocols=" + protocols]);
        Assert.True(Assert.Single(server!.Endpoints).Versions.Is(expected));
    }

    [Fact]
    public void HTTP_versions_are_not_known_otherwise_because_the_app_may_choose() =>
        Assert.False(Containers.Server(environment: ["ASPNETCORE_URLS=http://+:8080"])!.Endpoints[0].Versions.IsKnown);
}
