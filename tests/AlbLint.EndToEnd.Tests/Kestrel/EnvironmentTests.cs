namespace AlbLint.EndToEnd.Tests.Kestrel;

/// <summary>Environment variables belong to the whole process, so nothing else runs beside these.</summary>
[CollectionDefinition(nameof(EnvironmentTests), DisableParallelization = true)]
[Collection(nameof(EnvironmentTests))]
public sealed class EnvironmentTests
{
    public static TheoryData<string> Names => [.. EnvironmentPrograms.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Reads_the_addresses_that_are_bound(string name)
    {
        var (program, ports) = EnvironmentPrograms.All[name];
        program = program.OnFreePorts();
        using var variables = new ProcessVariables(program.Variables);
        await using var web = await RunningWeb.StartAsIs(program);

        EndpointTests.AssertRead(web, ports);
    }

    private sealed class ProcessVariables : IDisposable
    {
        private readonly IEnumerable<string> _names;

        public ProcessVariables(IReadOnlyDictionary<string, string> variables)
        {
            _names = variables.Keys;
            foreach (var (name, value) in variables)
            {
                Environment.SetEnvironmentVariable(name, value);
            }
        }

        public void Dispose()
        {
            foreach (var name in _names)
            {
                Environment.SetEnvironmentVariable(name, null);
            }
        }
    }
}
