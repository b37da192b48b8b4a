using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp;

/// <summary>How long the request-timeouts middleware lets requests run, in seconds; -1 where that is not known.</summary>
public sealed class RequestTimeoutTests
{
    private const string Policies = "o.AddPolicy(\"Reports\", TimeSpan.FromSeconds(90)); o.AddPolicy(\"Short\", new RequestTimeoutPolicy { Timeout = TimeSpan.FromSeconds(5) });";

    [Theory]
    [InlineData("app.MapGet(\"/\", () => 1).WithRequestTimeout(TimeSpan.FromSeconds(70));", 70)]
    [InlineData("var group = app.MapGroup(\"/a\"); group.WithRequestTimeout(TimeSpan.FromSeconds(70)); group.MapGet(\"/\", () => 1).WithRequestTimeout(TimeSpan.FromSeconds(20));", 70)]
    [InlineData("app.MapGet(\"/\", () => 1).WithRequestTimeout(\"Reports\");", 90)]
    [InlineData("app.MapGet(\"/\", () => 1).WithRequestTimeout(\"Short\");", 5)]
    [InlineData("app.MapGet(\"/\", () => 1).WithRequestTimeout(new RequestTimeoutPolicy { Timeout = TimeSpan.FromSeconds(80) });", 80)]
    [InlineData("app.MapGet(\"/\", [RequestTimeout(75_000)] () => 1);", 75)]
    [InlineData("app.MapGet(\"/\", [RequestTimeout(\"Reports\")] () => 1);", 90)]
    [InlineData("app.MapGet(\"/\", () => 1).WithRequestTimeout(TimeSpan.FromSeconds(70)); app.MapGet(\"/b\", () => 1).WithRequestTimeout(TimeSpan.FromSeconds(99));", 99)]
    [InlineData("app.MapGet(\"/\", () => 1).WithRequestTimeout(TimeSpan.FromSeconds(70)).WithRequestTimeout(TimeSpan.FromSeconds(7));", 7)]
    public void An_endpoints_own_time_counts(string code, double seconds) => Assert.Equal(seconds, Seconds(Policies, code));

    [Theory]
    [InlineData("app.MapGet(\"/\", () => 1).WithRequestTimeout(\"Other\");")]
    [InlineData("app.MapGet(\"/\", () => 1).WithRequestTimeout(TimeSpan.FromSeconds(70)).DisableRequestTimeout();")]
    [InlineData("if (args.Length > 0) app.MapGet(\"/\", () => 1).WithRequestTimeout(TimeSpan.FromSeconds(70));")]
    [InlineData("app.MapGet(\"/\", () => 1).WithMetadata(new RequestTimeoutAttribute(70_000));")]
    public void A_time_that_may_not_apply_does_not(string code) => Assert.Equal(-1, Seconds(Policies + "o.DefaultPolicy = new RequestTimeoutPolicy { Timeout = TimeSpan.FromSeconds(50) };", code));

    [Fact]
    public void Policies_that_no_endpoint_names_leave_the_default_alone() =>
        Assert.Equal(50, Seconds(Policies + "o.DefaultPolicy = new RequestTimeoutPolicy { Timeout = TimeSpan.FromSeconds(50) };", ""));

    [Theory]
    [InlineData("[RequestTimeout(70_000)] public class Orders : ControllerBase { public int Count() => 1; }")]
    [InlineData("public class Orders : ControllerBase { [HttpGet, RequestTimeoutAttribute(milliseconds: 70_000)] public int Count() => 1; }")]
    public void An_action_has_the_time_of_its_attribute(string controller) => Assert.Equal(70, Seconds("", "app.MapControllers();", controller));

    [Fact]
    public void Without_the_middleware_attributes_say_nothing() => Assert.Null(CSharpSource.Read(
        ["WebApplication.Create().Run();", "[Microsoft.AspNetCore.Http.Timeouts.RequestTimeout(70_000)] public class Orders : Microsoft.AspNetCore.Mvc.ControllerBase { }"])!.RequestTimeout);

    private static double Seconds(string options, string code, string controller = "")
    {
        var timeout = CSharpSource.Read([
            $$"""
            using Microsoft.AspNetCore.Http.Timeouts;
            var builder = WebApplication.CreateBuilder();
            builder.Services.AddRequestTimeouts(o => { {{options}} });
            var app = builder.Build();
            app.UseRequestTimeouts();
            {{code}}
            app.Run();
            """,
            "using Microsoft.AspNetCore.Mvc; using Microsoft.AspNetCore.Http.Timeouts; " + controller])!.RequestTimeout;
        return timeout is { IsKnown: true } ? timeout.Value.TotalSeconds : -1;
    }
}
