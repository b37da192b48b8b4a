namespace AlbLint.EndToEnd.Tests.Packages;

/// <summary>What decides whether a finding fails the build, is a warning, or is not shown.</summary>
[Collection(PackageFeed.Collection)]
public sealed class SeverityTests(FaultyProject faulty) : IClassFixture<FaultyProject>, IDisposable
{
    private const string Never = "-p:AlbLintFailOn=never";

    private static readonly string[] OnlyWarnings = ["warning ALB3001", "warning ALB3003", "warning ALB2009"];
    private static readonly string[] OnlyErrors = ["error ALB3001", "error ALB3003", "error ALB2009"];

    private PackagedProject Project => faulty.Project.Without(".globalconfig").Without(".editorconfig");

    [Fact]
    public void Findings_stand_at_their_places_with_their_own_severities()
    {
        var build = Project.Rebuild();

        Assert.Equal(
            [
                "Program.cs(2,79): error ALB3001: Kestrel closes idle connections after 30 s, before Lb's idle timeout of 60 s",
                "appsettings.json(2,56): warning ALB3003: Kestrel:Limits:MaxConcurrentConnections has no effect: nothing binds it to KestrelServerOptions",
                "load balancer/lb.yaml(13,28): warning ALB2009: health check accepts status 200-499, client errors from 400 up included",
            ],
            build.Lines);
        Assert.False(build.Succeeded);
    }

    [Theory]
    [InlineData(Never, "-p:TreatWarningsAsErrors=true")]
    [InlineData(Never, "-warnaserror")]
    [InlineData(Never, "-p:AlbLintPreset=none", "error")]
    public void Never_fails_no_build(string failOn, string other, string? configured = null)
    {
        var project = configured is null ? Project : Project.Write(".globalconfig", Configured("ALB3001", configured) + Configured("ALB3003", configured) + Configured("ALB2009", configured));

        var build = project.Rebuild(failOn, other);

        Assert.Equal(OnlyWarnings, build.Rules);
        Assert.True(build.Succeeded);
    }

    [Theory]
    [InlineData("-p:AlbLintFailOn=warning")]
    [InlineData("-p:TreatWarningsAsErrors=true")]
    [InlineData("-warnaserror")]
    public void Warnings_fail_the_build_if_the_project_wants_it(string wanted) => Assert.Equal(OnlyErrors, Project.Rebuild(wanted).Rules);

    [Fact]
    public void Infos_fail_the_build_if_the_project_wants_it() =>
        Assert.Equal([.. OnlyErrors, "error ALB1001"], Project.Rebuild("-p:AlbLintFailOn=info").Rules);

    [Fact]
    public void Globalconfig_decides_over_every_file()
    {
        Project.Write(".globalconfig", Configured("ALB1001", "warning") + Configured("ALB2009", "none") + Configured("ALB3001", "warning") + Configured("ALB3003", "error"));

        Assert.Equal(["warning ALB3001", "error ALB3003", "warning ALB1001"], faulty.Project.Rebuild("-p:AlbLintFailOn=info").Rules);
    }

    [Fact]
    public void Editorconfig_decides_over_code_alone()
    {
        Project.Write(".editorconfig", "[*.cs]\n" + Configured("ALB3001", "none") + "[*.{json,yaml}]\n" + Configured("ALB2009", "none") + Configured("ALB3003", "none"));

        Assert.Equal(["warning ALB3003", "warning ALB2009"], faulty.Project.Rebuild().Rules);
    }

    [Fact]
    public void The_preset_strict_makes_every_rule_one_step_more_severe() =>
        Assert.Equal([.. OnlyErrors, "warning ALB1001"], Project.Rebuild("-p:AlbLintPreset=strict").Rules);

    [Fact]
    public void The_preset_none_leaves_what_the_user_turns_on()
    {
        Project.Write(".globalconfig", Configured("ALB1001", "warning")).Write(".editorconfig", "[*.cs]\n" + Configured("ALB3001", "error"));

        Assert.Equal(["error ALB3001", "warning ALB1001"], faulty.Project.Rebuild("-p:AlbLintPreset=None").Rules);
    }

    [Theory]
    [InlineData("-p:AlbLintFailOn=nver", "AlbLintFailOn is 'nver', which is none of error, warning, info, never")]
    [InlineData("-p:AlbLintPreset=strickt", "AlbLintPreset is 'strickt', which is none of recommended, strict, none")]
    [InlineData("-p:AlbLintIdleTimeoutSeconds=4001", "AlbLintIdleTimeoutSeconds is '4001', which is no number of seconds from 1 to 4000")]
    [InlineData("-p:AlbLintPreset=strict -p:AlbLintFailOn=info", "AlbLintFailOn is 'info', but AlbLintPreset strict says of every rule whether it fails the build: write never, or remove one of both")]
    public void A_mistyped_property_is_an_error_that_says_what_to_write(string properties, string error) =>
        Assert.Equal(["severities.csproj : error : " + error], Project.Rebuild(properties.Split(' ')).Lines);

    public void Dispose() => _ = Project;

    private static string Configured(string rule, string severity) => $"dotnet_diagnostic.{rule}.severity = {severity}\n";
}
