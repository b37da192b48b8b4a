using AlbLint.CodeFixes;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CodeFixes;

public sealed class RaiseKeepAliveFixTests
{
    [Theory]
    [InlineData("TimeSpan.FromSeconds(30)", "TimeSpan.FromSeconds(65)")]
    [InlineData("TimeSpan.FromMinutes(1)", "TimeSpan.FromSeconds(65)")]
    [InlineData("new TimeSpan(0, 0, 45)", "TimeSpan.FromSeconds(65)")]
    [InlineData("System.Threading.Timeout.InfiniteTimeSpan", "TimeSpan.FromSeconds(65)")]
    public Task Writes_what_is_longer_than_the_idle_timeout(string before, string after) =>
        FixTest.Fixes(new RaiseKeepAliveFix(), Program($"options.Limits.KeepAliveTimeout = {before}; // idle"), Program($"options.Limits.KeepAliveTimeout = {after}; // idle"));

    [Fact]
    public Task Leaves_a_variable_that_holds_it_to_others() => FixTest.Fixes(new RaiseKeepAliveFix(),
        Program("var idle = TimeSpan.FromSeconds(20); options.Limits.KeepAliveTimeout = idle;"),
        Program("var idle = TimeSpan.FromSeconds(20); options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(65);"));

    [Fact]
    public Task Names_the_namespace_where_the_name_means_something_else() => FixTest.Fixes(new RaiseKeepAliveFix(),
        Program("options.Limits.KeepAliveTimeout = System.TimeSpan.FromSeconds(20);") + "class TimeSpan;\n",
        Program("options.Limits.KeepAliveTimeout = System.TimeSpan.FromSeconds(65);") + "class TimeSpan;\n");

    [Fact]
    public Task Writes_one_where_the_built_in_is_too_short() => FixTest.Fixes(new RaiseKeepAliveFix(),
        "var builder = WebApplication.CreateBuilder(args);\nbuilder.Build().Run();\n",
        "var builder = WebApplication.CreateBuilder(args);\nbuilder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(305));\nbuilder.Build().Run();\n",
        template: LinkedStack.Of(idle: 300));

    [Fact]
    public Task Offers_nothing_where_no_builder_is_seen() =>
        FixTest.OffersNothing(new RaiseKeepAliveFix(), "WebApplication.CreateBuilder(args).Build().Run();\n", LinkedStack.Of(idle: 300));

    private static string Program(string statement) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(options =>
        {
            {{statement}}
        });
        builder.Build().Run();

        """;
}
