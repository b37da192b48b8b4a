using AlbLint.CSharp;
using AlbLint.Model;
using AlbLint.Servers;
using AlbLint.Tests.Kit;
using AlbLint.Tests.Servers;

namespace AlbLint.Tests.CSharp;

/// <summary>Code that asks which environment it runs in: Production, unless the application is started with another one.</summary>
public sealed class EnvironmentConditionTests
{
    private const string Image = "mcr.microsoft.com/dotnet/aspnet:10.0";

    [Theory]
    [InlineData("if (app.Environment.IsProduction()) { {0} }")]
    [InlineData("if (!app.Environment.IsDevelopment()) { {0} }")]
    [InlineData("if (app.Environment.IsDevelopment()) { } else { {0} }")]
    [InlineData("if (app.Environment.IsDevelopment() || app.Environment.IsStaging()) return; {0}")]
    [InlineData("if (!app.Environment.IsDevelopment() && !app.Environment.IsEnvironment(\"Test\")) { {0} }")]
    [InlineData("if (app.Environment.IsEnvironment(Environments.Production) || app.Environment.IsEnvironment(\"production\")) { {0} }")]
    [InlineData("if (app.Environment.EnvironmentName == \"Production\") { {0} }")]
    [InlineData("if (app.Environment.EnvironmentName != Environments.Development) { {0} }")]
    [InlineData("var isLive = app.Environment.IsProduction(); if (isLive) { {0} }")]
    public void What_runs_in_production_is_certain(string code)
    {
        AssertWritten(30, KeepAlive(code));
        AssertWritten(30, KeepAlive(code, []));
    }

    [Theory]
    [InlineData("if (app.Environment.IsDevelopment()) { {0} }")]
    [InlineData("if (!app.Environment.IsProduction()) { {0} }")]
    [InlineData("if (app.Environment.IsDevelopment() && args.Length > 0) { {0} }")]
    [InlineData("if (app.Environment.EnvironmentName == \"production\") { {0} }")]
    [InlineData("if (app.Environment.IsProduction()) { } else { {0} }")]
    public void What_runs_elsewhere_does_not_count(string code) => Assert.Equal(SettingState.Defaulted, KeepAlive(code).State);

    [Theory]
    [InlineData("if (app.Environment.IsProduction() && args.Length > 0) { {0} }")]
    [InlineData("if (app.Environment.IsDevelopment() || args.Length > 0) { {0} }")]
    [InlineData("if (app.Environment.IsProduction() && app.Configuration.GetValue(\"Edge\", true)) { {0} }")]
    [InlineData("if (app.Environment.IsEnvironment(args[0])) { {0} }")]
    [InlineData("var isLive = app.Environment.IsProduction(); isLive &= args.Length > 0; if (isLive) { {0} }")]
    [InlineData("var own = new Own(); if (own.IsProduction()) { {0} } return; class Own { public bool IsProduction() => true; }")]
    public void What_something_else_decides_too_is_unknown(string code) => AssertUnknown(KeepAlive(code));

    [Theory]
    [InlineData("IsDevelopment()", "ASPNETCORE_ENVIRONMENT=Development")]
    [InlineData("IsStaging()", "DOTNET_ENVIRONMENT=staging")]
    [InlineData("IsProduction()", "ENVIRONMENT=Development")]
    [InlineData("IsEnvironment(\"Lower\")", "aspnetcore_environment=Lower")]
    public void Variables_name_the_environment(string question, string variable) => AssertWritten(30, KeepAlive($"if (app.Environment.{question}) {{ {{0}} }}", [variable]));

    [Fact]
    public void Arguments_name_the_environment_over_variables() => AssertWritten(30, KeepAlive(
        "if (app.Environment.IsStaging()) { {0} }", ["ASPNETCORE_ENVIRONMENT=Development"], ["dotnet", "App.dll", "--environment", "Staging"]));

    [Theory]
    [InlineData("ASPNETCORE_ENVIRONMENT=Production", "DOTNET_ENVIRONMENT=Development")]
    [InlineData("ASPNETCORE_ENVIRONMENT=")]
    public void Variables_that_differ_or_are_empty_leave_it_unknown(params string[] variables) => AssertUnknown(KeepAlive("if (app.Environment.IsProduction()) { {0} }", variables));

    [Fact]
    public void A_script_may_name_another_environment() => AssertUnknown(KeepAlive("if (app.Environment.IsProduction()) { {0} }", [], ["sh", "-c", "./start.sh"]));

    [Fact]
    public void Variables_that_are_not_known_leave_it_unknown()
    {
        var container = Containers.Container(Image);
        var environment = HostEnvironment.OfImage(container.Image, new Dictionary<string, Setting<string>>(), isComplete: false, null, null);

        AssertUnknown(KeepAlive("if (app.Environment.IsProduction()) { {0} }", environment));
    }

    [Theory]
    [InlineData("builder.WebHost.UseEnvironment(\"Development\");")]
    [InlineData("Environment.SetEnvironmentVariable(\"ASPNETCORE_ENVIRONMENT\", args[0]);")]
    [InlineData("builder.Environment.EnvironmentName = args[0];")]
    [InlineData("var options = new WebApplicationOptions { EnvironmentName = args[0] };")]
    public void Code_that_may_choose_the_environment_leaves_it_unknown(string code) => AssertUnknown(KeepAlive(code + " if (app.Environment.IsProduction()) { {0} }"));

    [Theory]
    [InlineData("TimeSpan.FromSeconds(builder.Environment.IsDevelopment() ? 600 : 30)")]
    [InlineData("builder.Environment.IsProduction() ? TimeSpan.FromSeconds(30) : Timeout.InfiniteTimeSpan")]
    public void The_environment_chooses_between_values(string value) => AssertWritten(30, KeepAlive(Set(value)));

    [Fact]
    public void Addresses_of_development_do_not_count()
    {
        const string code = "if (app.Environment.IsDevelopment()) app.Run(\"http://localhost:5000\"); else app.Run(\"http://*:8081\");";

        Assert.Equal("HTTP 8081", Read(code, null)!.Server.Endpoints());
        Assert.Equal("HTTP 5000 loopback", Read(code, Started(["ASPNETCORE_ENVIRONMENT=Development"]))!.Server.Endpoints());
    }

    [Theory]
    [InlineData("if (app.Environment.IsDevelopment()) app.MapGet(\"/\", (HttpContext context) => { context.Response.StatusCode = 1000; });", 0)]
    [InlineData("app.MapGet(\"/\", (HttpContext context) => { if (app.Environment.IsDevelopment()) context.Response.StatusCode = 1000; });", 0)]
    [InlineData("app.MapGet(\"/\", () => app.Environment.IsDevelopment() ? Results.StatusCode(1000) : Results.StatusCode(1001));", 1001)]
    [InlineData("app.MapGet(\"/\", (HttpContext context) => { if (!app.Environment.IsDevelopment()) context.Response.StatusCode = 1000; });", 1000)]
    public void Responses_of_development_do_not_count(string code, int status) => Assert.Equal(
        status, Read(code, null)!.Handlers.SelectMany(handler => handler.Steps).OfType<ResponseStep.Status>().Select(step => step.Code.Value).DefaultIfEmpty().Distinct().Single());

    private static Setting<TimeSpan> KeepAlive(string code) => KeepAlive(code, environment: null);

    private static Setting<TimeSpan> KeepAlive(string code, string[] variables, string[]? command = null) => KeepAlive(code, Started(variables, command));

    private static Setting<TimeSpan> KeepAlive(string code, HostEnvironment? environment) => Read(code.Replace("{0}", Set("TimeSpan.FromSeconds(30)")), environment)!.Server.KeepAlive;

    private static Application? Read(string code, HostEnvironment? environment)
    {
        var program = "var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\n" + code;
        return ApplicationReader.For(CSharpSource.Compile(program), [])!.ReadWhole(CancellationToken.None, environment);
    }

    private static HostEnvironment Started(string[] variables, string[]? command = null) => HostEnvironment.Of(Containers.Container(Image, command, environment: variables));

    private static string Set(string value) => $"builder.WebHost.ConfigureKestrel(o => o.Limits.KeepAliveTimeout = {value});";

    private static void AssertWritten(int seconds, Setting<TimeSpan> keepAlive)
    {
        Assert.Equal(SettingState.Written, keepAlive.State);
        Assert.Equal(seconds, keepAlive.Value.TotalSeconds);
    }

    private static void AssertUnknown(Setting<TimeSpan> keepAlive) => Assert.False(keepAlive.IsKnown);
}
