using AlbLint.CSharp.Cdk;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp.Cdk;

/// <summary>Texts that come from outside, or are the program's own when none do.</summary>
public sealed class DefaultTextTests
{
    private const string Stage = "var stage = stack.Node.TryGetContext(\"stage\") as string ?? \"dev\";\n";
    private const string Kestrel = "container.AddEnvironment(\"ASPNETCORE_URLS\", \"http://+:8080\");\n";

    private static string Target(string port) => $"listener.AddTargets(\"Web\", new AddApplicationTargetsProps {{ Port = {port}, Targets = [service] }});\n";

    [Theory]
    [InlineData("stage == \"prod\"", "stage == \"prod\"")]
    [InlineData("stage is \"prod\"", "stage is \"prod\"")]
    [InlineData("stage != \"dev\"", "not stage == \"dev\"")]
    [InlineData("stage.StartsWith(\"p\")", "stage.StartsWith(\"p\")")]
    [InlineData("stage.Length > 3 && (stage == \"prod\" ? true : false)", "stage == \"prod\"")]
    public void Fires_under_what_the_program_asks_of_the_text(string condition, string scenario) =>
        Assert.Equal(scenario, CdkTest.Fires("ALB2001", CdkTest.Shop + Kestrel + Stage + Target(condition + " ? [|443|] : 8080")).Single().Scenario);

    [Fact]
    public void Fires_whatever_the_text_is() => Assert.Null(CdkTest.Fires("ALB2001", CdkTest.Shop + Kestrel + Stage + "Tags.Of(stack).Add(\"stage\", stage);\n" + Target("[|443|]")).Single().Scenario);

    [Theory]
    [InlineData("stage == \"prod\" && stage == \"dev\"")]
    [InlineData("stage == \"dev\" && stack.Node.TryGetContext(\"stage\") as string == \"prod\"")]
    [InlineData("stage == \"prod\" && stack.Node.TryGetContext(\"stage\") as string is null")]
    [InlineData("stage == \"prod\" && stack.Node.TryGetContext(\"stage\") as string != \"prod\"")]
    [InlineData("stage != \"dev\" && stack.Node.TryGetContext(\"stage\") as string is null")]
    [InlineData("stack.Node.TryGetContext(\"stage\") as string is null && stage != \"dev\"")]
    [InlineData("stack.Node.TryGetContext(\"stage\") as string == \"prod\" && stage != \"prod\"")]
    public void Silent_under_what_cannot_be(string condition) => CdkTest.Silent("ALB2001", CdkTest.Shop + Kestrel + Stage + Target($"({condition}) ? 443 : 8080"));

    [Theory]
    [InlineData("new Dictionary<string, string> { [\"ASPNETCORE_URLS\"] = $\"http://+:{port}\" }")]
    [InlineData("new Dictionary<string, string> { { \"ASPNETCORE_URLS\", \"http://+:\" + port } }")]
    [InlineData("new[] { port }.ToDictionary(one => \"ASPNETCORE_URLS\", one => $\"http://+:{one}\")")]
    public void Fires_when_the_own_text_in_the_environment_is_wrong(string environment)
    {
        var finding = CdkTest.Fires("ALB2001", CdkTest.Shop.Replace("PortMappings", $"Environment = {environment}, PortMappings", StringComparison.Ordinal)
            .Insert(0, "var port = System.Environment.GetEnvironmentVariable(\"WEB_PORT\") ?? \"8080\";\n") + Target("[|443|]")).Single();

        Assert.Equal("System.Environment.GetEnvironmentVariable(\"WEB_PORT\") is null", finding.Scenario);
    }

    [Fact]
    public void Fires_under_the_last_of_many_texts()
    {
        var texts = string.Concat(Enumerable.Range(0, 12).Select(i => $"var text{i} = System.Environment.GetEnvironmentVariable(\"TEXT{i}\") ?? \"own\";\nTags.Of(stack).Add(\"text\", $\"{{text{i}}}\");\n"));

        CdkTest.Fires("ALB2001", CdkTest.Shop + Kestrel + texts + Target("text11 == \"other\" ? [|443|] : 8080"));
    }

    [Fact]
    public void A_construct_is_called_by_its_own_text()
    {
        var program = CdkTest.Shop.Replace("\"Alb\"", "$\"Alb-{stack.Node.TryGetContext(\"stage\") as string ?? \"dev\"}\"", StringComparison.Ordinal);

        Assert.Equal("Shop/Alb-dev/Resource", CdkTest.Fires("ALB1001", program.Replace("new ApplicationLoadBalancer(", "new [|ApplicationLoadBalancer|](", StringComparison.Ordinal)).Single().ConstructPath);
    }

    [Fact]
    public void Nothing_more_is_run_when_texts_only_go_into_templates()
    {
        var reader = CdkReader.For(CdkSource.Compile(CdkTest.Shop + Stage + "container.AddEnvironment(\"STAGE\", stage);\n" + Target("8080")))!;

        var usual = reader.ReadUsual(CancellationToken.None)!;

        Assert.False(usual.IsWhole);
        Assert.Single(usual.Deployments);
        Assert.Equal(2, reader.Read(CancellationToken.None).Count);
    }

    [Fact]
    public void So_is_one_that_is_asked_for_with_another_default() => Assert.Null(CdkReader.For(CdkSource.Compile(
        CdkTest.Shop + Kestrel + Stage + "container.AddEnvironment(\"STAGE\", stage);\nvar other = stack.Node.TryGetContext(\"stage\") as string ?? \"test\";\n"
        + Target("other == \"prod\" ? 443 : 8080")))!.ReadUsual(CancellationToken.None));

    [Fact]
    public void A_text_that_is_asked_for_after_it_was_written_is_read_in_all_ways() => Assert.Null(CdkReader.For(CdkSource.Compile(
        CdkTest.Shop + Kestrel + Stage + "container.AddEnvironment(\"STAGE\", stage);\nvar made = container.Node.Id; task.AddContainer(stage, new ContainerDefinitionOptions { Image = ContainerImage.FromRegistry(stage) });\n"
        + Target("stage == \"prod\" ? 443 : 8080")))!.ReadUsual(CancellationToken.None));
}
