using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AlbLint.EndToEnd.Tests.Kestrel;

public sealed class KeepAliveTests
{
    public static TheoryData<string> Names => [.. KeepAlivePrograms.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Reads_the_keep_alive_that_is_in_effect(string name)
    {
        var (program, seconds) = KeepAlivePrograms.All[name];
        await using var web = await RunningWeb.Start(program);
        var inEffect = web.Options<KestrelServerOptions>().Limits.KeepAliveTimeout;
        Assert.Equal(TimeSpan.FromSeconds(seconds), inEffect);
        Reading.IsTrue(program, inEffect, Reading.Of(web).Server.KeepAlive);
    }
}
