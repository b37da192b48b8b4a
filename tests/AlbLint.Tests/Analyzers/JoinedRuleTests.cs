using AlbLint.Tests.Kit;
using Microsoft.CodeAnalysis;

namespace AlbLint.Tests.Analyzers;

/// <summary>What rules say of an application together with the template that deploys it: where, and with which places in the other file.</summary>
public sealed class JoinedRuleTests
{
    private const string OnPort8080 = "Environment: [{ Name: ASPNETCORE_HTTP_PORTS, Value: 8080 }]";

    [Theory]
    [InlineData("Protocol: HTTP", "kestrel.ListenAnyIP(8080, listen => listen.UseHttps())", "target group speaks HTTP, but Kestrel speaks HTTPS on port 8080")]
    [InlineData("Protocol: HTTPS", "kestrel.ListenAnyIP(8080)", "target group speaks HTTPS, but Kestrel speaks HTTP on port 8080")]
    public async Task ALB2001_fires_in_the_template_that_speaks_another_protocol_than_the_code(string protocol, string code, string message) =>
        Assert.Equal(message, (await Only("ALB2001", Code(code), LinkedStack.Of().Replace("Protocol: HTTP ", protocol + " "), "app.yaml", "Program.cs")).GetMessage());

    [Theory]
    [InlineData("Protocol: HTTPS, HealthCheckProtocol: HTTPS", "kestrel.ListenAnyIP(8080, listen => listen.UseHttps())")]
    [InlineData("Protocol: HTTP", "kestrel.ListenAnyIP(8080)")]
    public async Task ALB2001_silent_where_both_speak_the_same(string protocol, string code) =>
        await Nothing(Code(code), LinkedStack.Of().Replace("Protocol: HTTP ", protocol + " "));

    [Fact]
    public async Task ALB2003_fires_in_the_code_that_listens_on_loopback() => Assert.Equal(
        "Kestrel listens on localhost:8080, but requests come from outside to port 8080",
        (await Only("ALB2003", Code("kestrel.ListenLocalhost(8080)"), LinkedStack.Of(), "Program.cs", "app.yaml")).GetMessage());

    [Fact]
    public async Task ALB2003_fires_in_the_template_whose_environment_makes_it_listen_on_loopback() =>
        await Only("ALB2003", Code(""), LinkedStack.Of("Environment: [{ Name: ASPNETCORE_URLS, Value: 'http://localhost:8080' }]"), "app.yaml", "app.yaml");

    [Fact]
    public async Task ALB2003_silent_where_the_code_beats_that_environment() =>
        await Nothing(Code("kestrel.ListenAnyIP(8080)"), LinkedStack.Of("Environment: [{ Name: ASPNETCORE_URLS, Value: 'http://localhost:8080' }]"));

    [Theory]
    [InlineData("kestrel.ListenAnyIP(8080)", "")]
    [InlineData("", OnPort8080)]
    public async Task ALB2005_fires_in_the_code_that_speaks_no_http2_to_a_group_that_does(string code, string environment) => Assert.Equal(
        "Kestrel accepts only HTTP/1.1 on port 8080, but target group Group uses GRPC",
        (await Only("ALB2005", Code(code), LinkedStack.Of(environment, "ProtocolVersion: GRPC"), "Program.cs", "app.yaml")).GetMessage());

    [Fact]
    public async Task ALB2005_fires_in_the_template_whose_group_speaks_no_http2_to_code_that_does() => Assert.Equal(
        "target group uses HTTP1, but Kestrel accepts only HTTP/2 on port 8080",
        (await Only("ALB2005", Code("kestrel.ListenAnyIP(8080, listen => listen.Protocols = HttpProtocols.Http2)"), LinkedStack.Of(), "app.yaml", "Program.cs")).GetMessage());

    [Fact]
    public async Task ALB2005_silent_where_both_speak_http2() =>
        await Nothing(Code("kestrel.ListenAnyIP(8080, listen => listen.Protocols = HttpProtocols.Http2)"), LinkedStack.Of(group: "ProtocolVersion: GRPC"));

    [Fact]
    public async Task ALB2005_fires_in_the_template_whose_group_cannot_carry_what_the_code_serves()
    {
        var diagnostic = Assert.Single(await new Editor(OnlyGrpc, WebProject.Grpc).WithTemplate("app.yaml", LinkedStack.Of(OnPort8080)).Build());
        Assert.Equal("target group uses HTTP1, but App serves nothing but gRPC, which is HTTP/2", diagnostic.GetMessage());
    }

    [Theory]
    [InlineData("app.MapGet(\"/orders\", () => 1);", "")]
    [InlineData("app.Urls.Add(\"http://*:8080\"); app.Urls.Add(\"http://*:8081\");", "")]
    public async Task ALB2005_silent_where_the_group_may_carry_something_else(string code, string group) => Assert.Empty(
        await new Editor(OnlyGrpc.Replace("app.Run", code + " app.Run"), WebProject.Grpc).WithTemplate("app.yaml", LinkedStack.Of(OnPort8080, group)).Build());

    [Fact]
    public async Task ALB2010_silent_where_the_code_says_what_it_speaks() =>
        await Nothing(Code("kestrel.ListenAnyIP(8443)"), LinkedStack.Of().Replace("8080", "8443"));

    [Fact]
    public async Task ALB2010_fires_where_nothing_says_it() => await Only("ALB2010", Code(""), LinkedStack.Of().Replace("8080", "8443"), "app.yaml", "app.yaml");

    [Fact]
    public async Task ALB2011_fires_in_the_code_with_the_statuses_that_the_health_check_accepts() =>
        await Only("ALB2011", Redirecting, LinkedStack.Of(OnPort8080), "Program.cs", "app.yaml");

    [Fact]
    public async Task ALB2011_silent_where_the_health_check_accepts_the_redirect() =>
        await Nothing(Redirecting, LinkedStack.Of(OnPort8080, "Matcher: { HttpCode: 307 }"), "ALB2009");

    [Fact]
    public async Task ALB3002_fires_in_the_code_for_an_idle_timeout_above_the_default() =>
        await Only("ALB3002", Code(""), LinkedStack.Of(idle: 300), "Program.cs", "app.yaml");

    [Fact]
    public async Task ALB3002_silent_for_one_below_it() => await Nothing(Code(""), LinkedStack.Of(idle: 100));

    [Fact]
    public async Task ALB3001_fires_for_a_named_instance_whose_ports_nobody_knows() => Assert.Equal(["ALB3001"], (await new Editor(
        Code("kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30)")).WithTemplate("app.yaml", Instance, "Machine").Build()).Select(diagnostic => diagnostic.Id));

    [Fact]
    public async Task ALB3006_fires_in_the_template_that_stops_the_container_before_the_code_is_done() => Assert.Equal(
        "stop timeout of 30 s leaves no time for Kestrel's shutdown timeout of 60 s",
        (await Only("ALB3006", Shutdown(60), LinkedStack.Of(), "app.yaml", "Program.cs")).GetMessage());

    [Fact]
    public async Task ALB3006_silent_where_the_code_is_done_before() => await Nothing(Shutdown(20), LinkedStack.Of());

    private const string OnlyGrpc = "var app = WebApplication.CreateBuilder().Build();\napp.MapGrpcService<Orders>();\napp.Run();\nclass Orders;\n";

    private const string Redirecting = "var builder = WebApplication.CreateBuilder();\nbuilder.Services.AddHttpsRedirection(options => options.HttpsPort = 443);\nvar app = builder.Build();\napp.UseHttpsRedirection();\napp.Run();\n";

    private static readonly string Instance = LinkedStack.Of().Replace("TargetType: ip,", "Targets: [{ Id: !Ref Machine }],")[..LinkedStack.Of().Replace("TargetType: ip,", "Targets: [{ Id: !Ref Machine }],").IndexOf("  Service:", StringComparison.Ordinal)]
        + "  Machine:\n    Type: AWS::EC2::Instance\n    Properties: { SubnetId: subnet-1 }\n";

    private static string Shutdown(int seconds) =>
        $"var builder = WebApplication.CreateBuilder();\nbuilder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds({seconds}));\nbuilder.Build().Run();\n";

    private static string Code(string kestrel) =>
        $"var builder = WebApplication.CreateBuilder();\n{(kestrel.Length == 0 ? "" : $"builder.WebHost.ConfigureKestrel(kestrel => {kestrel});\n")}builder.Build().Run();\n";

    private static async Task<Diagnostic> Only(string rule, string code, string template, string file, string related)
    {
        var diagnostic = Assert.Single(await new Editor(code).WithTemplate("app.yaml", template).Build());
        Assert.Equal((rule, file), (diagnostic.Id, Path.GetFileName(diagnostic.Location.GetLineSpan().Path)));
        Assert.Contains(related, diagnostic.AdditionalLocations.Select(location => Path.GetFileName(location.GetLineSpan().Path)));
        return diagnostic;
    }

    private static async Task Nothing(string code, string template, string except = "") =>
        Assert.DoesNotContain(await new Editor(code).WithTemplate("app.yaml", template).Build(), diagnostic => diagnostic.Id != except);
}
