using AlbLint.Findings;
using AlbLint.Tests.Kit;
using Microsoft.CodeAnalysis;

namespace AlbLint.Tests.Analyzers;

public sealed class ApplicationAnalyzerTests
{
    private const string Short = "var builder = WebApplication.CreateBuilder();\nbuilder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.KeepAliveTimeout = [|TimeSpan.FromSeconds(30)|]);\n";
    private const string Plain = "[|WebApplication.CreateBuilder()|].Build().Run();\n";

    private const string Binding = """
        var builder = WebApplication.CreateBuilder();
        builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection("Kestrel"));
        """;

    private const string TwoBalancers = """
        Conditions:
          IsProd: !Equals [!Ref AWS::Region, eu-west-1]
        Resources:
          Lb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              Subnets: [subnet-1, subnet-2]
              LoadBalancerAttributes:
                - { Key: idle_timeout.timeout_seconds, Value: !If [IsProd, "20", "60"] }
                - { Key: access_logs.s3.enabled, Value: "true" }
                - { Key: access_logs.s3.bucket, Value: logs }
        """;

    [Fact]
    public async Task Fires_in_the_source_that_is_edited()
    {
        var diagnostic = await Fires(new Editor(MarkedText.Parse(Short).Text), "ALB3001", Short);

        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("Kestrel closes idle connections after 30 s, before the load balancer's idle timeout of 60 s (AWS default, no load balancer linked)", diagnostic.GetMessage());
        Assert.Contains("65", diagnostic.Properties[FindingProperties.Do]);
    }

    [Fact]
    public async Task Fires_in_a_build_once() => Assert.Equal(["ALB3001"], Ids(await new Editor(MarkedText.Parse(Short).Text).Build()));

    [Fact]
    public async Task Silent_without_aspnetcore() => Assert.Empty(await new Editor().With("appsettings.json", """{ "Kestrel": { "Limits": { "KeepAliveTimeout": "75" } } }""").Build());

    [Fact]
    public async Task Silent_where_a_pragma_suppresses() => Assert.DoesNotContain(
        await new Editor("#pragma warning disable ALB3001\n" + MarkedText.Parse(Short).Text).DiagnosticsInSource(), diagnostic => !diagnostic.IsSuppressed);

    [Fact]
    public async Task Silent_in_another_source_than_the_finding_is_in() =>
        Assert.Empty(await new Editor("class Other;", MarkedText.Parse(Short).Text).DiagnosticsInSource());

    [Fact]
    public async Task Silent_where_another_file_raises_what_this_one_sets()
    {
        const string Raising = "class Raise : IPostConfigureOptions<KestrelServerOptions> { public void PostConfigure(string? name, KestrelServerOptions options) => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(75); }";

        Assert.Empty(await new Editor(MarkedText.Parse(Short).Text, Raising).DiagnosticsInSource());
    }

    [Theory]
    [InlineData("alblint.idle_timeout_seconds")]
    [InlineData("build_property.AlbLintIdleTimeoutSeconds")]
    public async Task The_idle_timeout_can_be_configured(string option)
    {
        var diagnostic = await Fires(new Editor(MarkedText.Parse(Plain).Text).WithOption(option, "300"), "ALB3002", Plain);

        Assert.Contains("the load balancer's idle timeout of 300 s (configured, no load balancer linked)", diagnostic.GetMessage());
        Assert.Empty(await new Editor(MarkedText.Parse(Short).Text).WithOption(option, "20").DiagnosticsInSource());
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("0")]
    public async Task Silent_when_the_configured_idle_timeout_is_no_timeout(string value) =>
        Assert.Empty(await new Editor(MarkedText.Parse(Short).Text).WithOption("alblint.idle_timeout_seconds", value).DiagnosticsInSource());

    [Fact]
    public async Task Fires_for_the_load_balancer_of_a_linked_template()
    {
        var editor = new Editor(MarkedText.Parse(Plain).Text).WithTemplate("infra/lb.yaml", SmallTemplates.LoadBalancer("300"));

        var diagnostic = await Fires(editor, "ALB3002", Plain);

        Assert.Contains("before Lb's idle timeout of 300 s", diagnostic.GetMessage());
        var related = Assert.Single(diagnostic.AdditionalLocations, location => location.GetLineSpan().Path == "/project/infra/lb.yaml");
        Assert.Equal(6, related.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public async Task Says_in_which_scenario_of_the_linked_template()
    {
        var diagnostic = await Fires(new Editor(MarkedText.Parse(Short).Text).WithTemplate("lb.yaml", TwoBalancers), "ALB3001", Short);

        Assert.EndsWith(", when not IsProd", diagnostic.GetMessage());
    }

    [Fact]
    public async Task Silent_for_a_template_that_is_not_linked() =>
        Assert.Empty(await new Editor(MarkedText.Parse(Plain).Text).With("lb.yaml", SmallTemplates.LoadBalancer("300")).DiagnosticsInSource());

    [Fact]
    public async Task Fires_in_the_configuration_file_that_is_edited()
    {
        var editor = new Editor(Binding).With("appsettings.json", """{ "Kestrel": { "Limits": { "KeepAliveTimeout": "00:00:30" } } }""");

        var diagnostic = Assert.Single(await editor.DiagnosticsIn("appsettings.json"));

        Assert.Equal(("ALB3001", "/project/appsettings.json"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path));
    }

    [Theory]
    [InlineData("Dockerfile")]
    [InlineData("web.Dockerfile")]
    public async Task Fires_in_the_Dockerfile_that_is_edited(string name)
    {
        var editor = new Editor(MarkedText.Parse(Plain).Text).With(name, "FROM mcr.microsoft.com/dotnet/aspnet:8.0\nENV ASPNETCORE_URLS=http://localhost:8080\n");

        var diagnostic = Assert.Single(await editor.DiagnosticsIn(name));

        Assert.Equal("ALB2003", diagnostic.Id);
        Assert.Equal(("/project/" + name, new(1, 20)), (diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition));
    }

    [Fact]
    public async Task Silent_in_a_Dockerfile_where_several_stand_beside_the_project() => Assert.Empty(await new Editor(MarkedText.Parse(Plain).Text)
        .With("Dockerfile", "FROM scratch\nENV ASPNETCORE_URLS=http://localhost:8080\n").With("Dockerfile.debug", "FROM scratch\n").DiagnosticsIn("Dockerfile"));

    private static async Task<Diagnostic> Fires(Editor editor, string id, string marked)
    {
        var diagnostic = Assert.Single(await editor.DiagnosticsInSource());
        Assert.Equal(id, diagnostic.Id);
        var text = MarkedText.Parse(marked).Text;
        Assert.Equal(marked, MarkedText.Mark(text, [new(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)]));
        return diagnostic;
    }

    private static IEnumerable<string> Ids(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => diagnostic.Id);
}
