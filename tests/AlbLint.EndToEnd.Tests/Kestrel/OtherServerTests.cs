namespace AlbLint.EndToEnd.Tests.Kestrel;

/// <summary>Which server runs: the one that is registered last. What is read of Kestrel counts only where it is Kestrel.</summary>
public sealed class OtherServerTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("builder.WebHost.UseIIS();", true)]
    [InlineData("builder.WebHost.UseIISIntegration();", true)]
    [InlineData("builder.WebHost.UseServer(new Nothing());", false)]
    [InlineData("builder.Services.AddSingleton<IServer, Nothing>();", false)]
    [InlineData("builder.Services.AddSingleton<IServer>(new Nothing());", false)]
    [InlineData("builder.Services.Replace(ServiceDescriptor.Singleton<IServer, Nothing>());", false)]
    [InlineData("builder.Services.TryAddSingleton<IServer, Nothing>();", true)]
    [InlineData("builder.WebHost.UseServer(new Nothing()).UseKestrel();", true, true)]
    public async Task Reads_which_server_runs(string setup, bool isKestrel, bool mayBeUnknown = false)
    {
        await using var web = await RunningWeb.Start(Web("WebApplication.CreateBuilder(args)", setup, mayBeUnknown));
        Check(web, isKestrel);
    }

    [Theory]
    [InlineData("builder.WebHost.UseKestrelCore();", true)]
    [InlineData("builder.WebHost.UseKestrel();", true)]
    [InlineData("builder.WebHost.UseServer(new Nothing());", false)]
    public async Task Reads_which_server_runs_where_the_builder_adds_none(string setup, bool isKestrel)
    {
        await using var web = await RunningWeb.Start(Web("WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args })", setup));
        Check(web, isKestrel);
    }

    [Fact]
    public async Task An_empty_builder_has_no_server_but_IIS()
    {
        var program = Web("WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args })", "builder.WebHost.UseIIS();");
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunningWeb.Start(program));
    }

    private static void Check(RunningWeb web, bool isKestrel)
    {
        Assert.Equal(isKestrel, web.Server.GetType().FullName!.StartsWith("Microsoft.AspNetCore.Server.Kestrel.", StringComparison.Ordinal));
        var keepAlive = Reading.Of(web).Server.KeepAlive;
        Assert.True(isKestrel ? keepAlive.IsKnown || web.Program.MayBeUnknown : !keepAlive.IsKnown);
    }

    private static WebProgram Web(string builder, string setup, bool mayBeUnknown = false) => new($$"""
        using Microsoft.AspNetCore.Hosting.Server;
        using Microsoft.AspNetCore.Http.Features;
        using Microsoft.Extensions.DependencyInjection.Extensions;

        var builder = {{builder}};
        builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(90));
        {{setup}}
        builder.WebHost.UseUrls("http://127.0.0.1:PORT1");
        builder.Build().Run();

        public sealed class Nothing : IServer
        {
            public IFeatureCollection Features { get; } = new FeatureCollection();

            public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
                where TContext : notnull => Task.CompletedTask;

            public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

            public void Dispose()
            {
            }
        }
        """, MayBeUnknown: mayBeUnknown);
}
