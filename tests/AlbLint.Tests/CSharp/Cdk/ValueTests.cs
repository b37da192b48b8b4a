using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp.Cdk;

/// <summary>Values are followed from where they are written to where the CDK gets them; what is not decided in code is unknown.</summary>
public sealed class ValueTests
{
    // The target group's protocol follows from its port, and Kestrel in the container speaks plain HTTP: only 443 is a fault.
    private const string Kestrel = """
        container.AddEnvironment("ASPNETCORE_URLS", "http://+:8080");

        """;

    private const string Target = "listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = ";

    private const string End = ", Targets = [service] });\n";

    [Theory]
    [InlineData("[|443|]", "")]
    [InlineData("[|Ports.Web|]", "static class Ports { public const int Web = 443; }")]
    [InlineData("[|Ports.Web|]", "static class Ports { public static readonly int Web = 400 + 43; }")]
    [InlineData("[|Ports.Web|]", "static class Ports { public static double Web { get; } = 443; }")]
    [InlineData("[|new Settings(443).Port|]", "sealed record Settings(int Port);")]
    [InlineData("[|new Settings { Port = 443 }.Port|]", "sealed class Settings { public int Port { get; init; } = 80; }")]
    [InlineData("[|(new Settings(80) with { Port = 443 }).Port|]", "sealed record Settings(int Port);")]
    [InlineData("[|int.Parse(\"443\")|]", "")]
    [InlineData("args is not null ? [|443|] : 80", "")]
    [InlineData("[|new[] { 80, 443 }[1]|]", "")]
    [InlineData("[|Settings.Ports[\"web\"]|]", "static class Settings { public static readonly Dictionary<string, int> Ports = new() { [\"web\"] = 443 }; }")]
    [InlineData("\"x\" switch { \"y\" => 80, _ => [|443|] }", "")]
    public void Fires_when_the_port_comes_to_443(string port, string types) => CdkTest.Fires("ALB2001", CdkTest.Shop + Kestrel + Target + port + End + types);

    [Theory]
    [InlineData("8080", "")]
    [InlineData("Ports.Web", "static class Ports { public const int Web = 8080; }")]
    [InlineData("args.Length > 0 ? int.Parse(args[0]) : 8080", "")]
    [InlineData("int.Parse(System.Environment.GetEnvironmentVariable(\"PORT\")!)", "")]
    public void Silent_when_the_port_is_fine_or_unknown(string port, string types) => CdkTest.Silent("ALB2001", CdkTest.Shop + Kestrel + Target + port + End + types);

    [Fact]
    public void Fires_at_the_argument_when_a_helper_makes_the_target_group() => CdkTest.Fires("ALB2001", CdkTest.Shop + Kestrel + """
        Add("Web", [|443|]);

        void Add(string name, int port) => listener.AddTargets(name, new AddApplicationTargetsProps { Port = port, Targets = [service] });
        """);

    [Fact]
    public void Fires_in_the_scenario_that_the_code_leaves_open()
    {
        var findings = CdkTest.Fires("ALB2001", CdkTest.Shop + Kestrel + """
            var isSecure = (string?)stack.Node.TryGetContext("secure") == "yes";
            listener.AddTargets("Web", new AddApplicationTargetsProps { Port = isSecure ? [|443|] : 8080, Targets = [service] });
            """);

        Assert.Equal("isSecure", findings.Single().Scenario);
    }
}
