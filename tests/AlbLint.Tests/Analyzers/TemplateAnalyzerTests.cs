using AlbLint.Findings;
using AlbLint.Tests.Kit;
using Microsoft.CodeAnalysis;

namespace AlbLint.Tests.Analyzers;

public sealed class TemplateAnalyzerTests
{
    private const string Nesting = "Resources:\n  App:\n    Type: AWS::CloudFormation::Stack\n    Properties:\n      TemplateURL: ../child.yaml\n      Parameters:\n        Idle: 4500\n";

    private const string Exporting = "Resources:\n  Vpc:\n    Type: AWS::EC2::VPC\nOutputs:\n  Idle:\n    Value: \"4500\"\n    Export:\n      Name: idle\n";

    [Fact]
    public async Task Fires_in_the_template_that_is_edited()
    {
        var diagnostic = Assert.Single(await new Editor().With("infra/app.yaml", SmallTemplates.Faulty).DiagnosticsIn("infra/app.yaml"));

        Assert.Equal("/project/infra/app.yaml: (6,54)-(6,60)", diagnostic.Location.GetLineSpan().ToString());
        Assert.Equal("\"4500\"", SmallTemplates.Faulty.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Equal(("ALB3007", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal("idle_timeout.timeout_seconds of 4500 is outside of the 1-4000 s that AWS accepts", diagnostic.GetMessage());
        Assert.Equal("AWS refuses the value and the deployment rolls back", diagnostic.Properties[FindingProperties.Why]);
        Assert.StartsWith("set idle_timeout.timeout_seconds", diagnostic.Properties[FindingProperties.Do]);
    }

    [Fact]
    public async Task Silent_in_files_that_are_no_templates() => Assert.Empty(await new Editor()
        .With("appsettings.json", """{ "Resources": { "Type": "x" } }""")
        .With("notes.txt", SmallTemplates.Faulty)
        .With("compose.yaml", "services:\n  web:\n    image: nginx\n")
        .Build());

    [Fact]
    public async Task Fires_on_a_named_file_of_any_extension()
    {
        var editor = new Editor().WithTemplate("stack.txt", SmallTemplates.Faulty);

        Assert.Equal(["ALB3007"], Ids(await editor.DiagnosticsIn("stack.txt")));
    }

    [Fact]
    public async Task Fires_on_a_named_file_that_is_no_template()
    {
        var diagnostic = Assert.Single(await new Editor().WithTemplate("compose.yaml", "services: {}\n").DiagnosticsIn("compose.yaml"));

        Assert.Equal("ALB0001", diagnostic.Id);
        Assert.Equal("not a CloudFormation template: no Resources at its top level", diagnostic.GetMessage());
    }

    [Fact]
    public async Task Silent_where_a_comment_suppresses()
    {
        var text = SmallTemplates.Faulty.Replace("  Lb:", "  Lb: # alblint-disable ALB3007 -- a test of refusals");

        Assert.Empty(await new Editor().With("app.yaml", text).DiagnosticsIn("app.yaml"));
    }

    [Fact]
    public async Task Fires_on_a_comment_that_suppresses_nothing()
    {
        var text = SmallTemplates.Clean.Replace("  Lb:", "  Lb: # alblint-disable ALB3007 -- a test of refusals");

        Assert.Equal(["ALB0002"], Ids(await new Editor().With("app.yaml", text).DiagnosticsIn("app.yaml")));
    }

    [Fact]
    public async Task Fires_on_a_value_that_another_template_exports()
    {
        var editor = new Editor().With("app.yaml", SmallTemplates.LoadBalancer("!ImportValue idle")).With("network.yaml", Exporting);

        Assert.Equal(["ALB3007"], Ids(await editor.DiagnosticsIn("app.yaml")));
        Assert.Empty(await editor.DiagnosticsIn("network.yaml"));
    }

    [Fact]
    public async Task Fires_in_a_nested_template_with_what_its_parent_gives()
    {
        var editor = new Editor().With("infra/parent.yaml", Nesting).With("child.yaml", SmallTemplates.Parameterized);

        Assert.Equal(["ALB3007"], Ids(await editor.DiagnosticsIn("child.yaml")));
    }

    [Fact]
    public async Task Silent_in_a_nested_template_whose_default_its_parent_replaces()
    {
        var editor = new Editor().With("infra/parent.yaml", Nesting.Replace("4500", "70")).With("child.yaml", SmallTemplates.Parameterized.Replace("60", "4800"));

        Assert.Empty(await editor.Build());
    }

    [Fact]
    public async Task An_info_stays_an_info() =>
        Assert.Equal([DiagnosticSeverity.Info], (await new Editor().With("app.yaml", SmallTemplates.Unlogged).Build()).Select(diagnostic => diagnostic.Severity));

    [Theory]
    [InlineData("never", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, DiagnosticSeverity.Info)]
    [InlineData("error", DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info)]
    [InlineData("Warning", DiagnosticSeverity.Error, DiagnosticSeverity.Error, DiagnosticSeverity.Info)]
    [InlineData("info", DiagnosticSeverity.Error, DiagnosticSeverity.Error, DiagnosticSeverity.Error)]
    public async Task What_fails_the_build_can_be_chosen(string failOn, DiagnosticSeverity error, DiagnosticSeverity warning, DiagnosticSeverity info)
    {
        var diagnostics = await new Editor().WithOption("build_property.AlbLintFailOn", failOn)
            .With("1.yaml", SmallTemplates.Faulty)
            .With("2.yaml", SmallTemplates.Clean.Replace("  Lb:", "  Lb: # alblint-disable ALB3007 -- nothing"))
            .With("3.yaml", SmallTemplates.Unlogged)
            .Build();

        Assert.Equal([error, warning, info], diagnostics.Select(diagnostic => diagnostic.Severity));
    }

    private static IEnumerable<string> Ids(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => diagnostic.Id);
}
