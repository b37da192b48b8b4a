namespace AlbLint.EndToEnd.Tests.Kestrel;

public sealed class EndpointTests
{
    public static TheoryData<string> Names => [.. EndpointPrograms.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Reads_the_addresses_that_are_bound(string name)
    {
        var (program, ports) = EndpointPrograms.All[name];
        await using var web = await RunningWeb.Start(program);
        AssertRead(web, ports);
    }

    /// <summary>Checks that a program listens where it is said to, and that the reader says the same of it.</summary>
    internal static void AssertRead(RunningWeb web, string ports)
    {
        var program = web.Program;
        var bound = web.Addresses.Select(address => Text(address.Port, RunningWeb.IsLoopback(address.Port)));
        var inEffect = program.WithPorts(ports).Split(", ").Order();
        Assert.Equal(inEffect, bound.Order());

        // What is read is bound for certain; that nothing else is, only where the reader says so, which it may leave open only where nobody can tell.
        var server = Reading.Of(web).Server;
        var read = server.Endpoints.Where(endpoint => endpoint.Port.IsKnown && endpoint.IsLoopback.IsKnown).Select(endpoint => Text(endpoint.Port.Value, endpoint.IsLoopback.Value)).Order();
        Assert.Subset(inEffect.ToHashSet(), read.ToHashSet());
        Assert.True(read.SequenceEqual(inEffect) ? server.EndpointsAreComplete || program.MayBeUnknown : program.MayBeUnknown && !server.EndpointsAreComplete);
    }

    private static string Text(int port, bool isLoopback) => (isLoopback ? "loopback " : "any ") + port;
}
