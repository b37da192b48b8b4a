using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp;

/// <summary>Applications that run another server than Kestrel: what their code says of Kestrel has no effect.</summary>
public sealed class OtherServerTests
{
    private const string Limit = "builder.WebHost.ConfigureKestrel(o => o.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30));";

    /// <summary>As the packages Microsoft.AspNetCore.TestHost and Amazon.Lambda.AspNetCoreServer.Hosting declare them.</summary>
    private const string Packages = """
        enum LambdaEventSource { ApplicationLoadBalancer }
        static class Packages
        {
            public static IServiceCollection AddAWSLambdaHosting(this IServiceCollection services, LambdaEventSource source) => services;
            public static IWebHostBuilder UseTestServer(this IWebHostBuilder builder) => builder;
        }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("builder.WebHost.UseIIS();")]
    [InlineData("builder.WebHost.UseIISIntegration();")]
    [InlineData("var server = app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>();")]
    public void Fires_when_Kestrel_runs(string code) => AssertRead(code, isKestrel: true);

    [Theory]
    [InlineData("builder.WebHost.UseHttpSys();")]
    [InlineData("if (OperatingSystem.IsWindows()) builder.WebHost.UseHttpSys(o => o.RequestQueueName = \"web\");")]
    [InlineData("builder.WebHost.UseServer(null!);")]
    [InlineData("builder.WebHost.UseTestServer();")]
    [InlineData("builder.Services.AddAWSLambdaHosting(LambdaEventSource.ApplicationLoadBalancer);")]
    [InlineData("builder.Services.AddSingleton<Microsoft.AspNetCore.Hosting.Server.IServer>(services => null!);")]
    public void Silent_when_another_server_may_run(string code) => AssertRead(code, isKestrel: false);

    [Theory]
    [InlineData("builder.WebHost.UseKestrelCore();", true)]
    [InlineData("", false)]
    [InlineData("builder.WebHost.UseIIS();", false)]
    public void The_empty_builder_has_Kestrel_only_when_it_is_asked_for(string code, bool isKestrel) =>
        AssertRead(code, isKestrel, "CreateEmptyBuilder(new() { Args = args })");

    [Theory]
    [InlineData("Amazon.Lambda.AspNetCoreServer.ApplicationLoadBalancerFunction")]
    [InlineData("APIGatewayProxyFunction<Program>")]
    public void Silent_when_Lambda_runs_the_application(string type)
    {
        var source = App(Limit, "CreateBuilder(args)") + $"class LambdaEntryPoint : {type} {{ }}";
        const string packages = """
            class APIGatewayProxyFunction<T> { }
            namespace Amazon.Lambda.AspNetCoreServer { class ApplicationLoadBalancerFunction { } }
            """;

        Assert.False(CSharpSource.Read([source, packages])!.Server.KeepAlive.IsKnown);
    }

    private static void AssertRead(string code, bool isKestrel, string builder = "CreateBuilder(args)")
    {
        var handler = "app.Run(context => { context.Response.StatusCode = 1000; return Task.CompletedTask; });";
        var setup = code.Contains("app.") ? Limit + "\nvar app = builder.Build();" + code : Limit + code + "\nvar app = builder.Build();";
        var application = CSharpSource.Read([$"var builder = WebApplication.{builder};\n{setup}\n{handler}\napp.Urls.Add(\"http://localhost:5000\");\napp.Run();", Packages], """{ "Kestrel": { "Limits": { "MaxRequestBodySize": 1 } } }""")!;

        Assert.Equal(isKestrel, application.Server.KeepAlive.IsKnown);
        Assert.Equal(isKestrel, application.Server.EndpointsAreComplete);
        Assert.Equal(isKestrel ? 1 : 0, application.Server.Endpoints.Count);
        Assert.Equal(isKestrel, application.Handlers.Count > 0);
        Assert.Equal(isKestrel, application.UnboundSettings.Count > 0);
    }

    private static string App(string code, string builder) => $"var builder = WebApplication.{builder};\n{code}\nvar app = builder.Build();\napp.Run();\n";
}
