using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp.Cdk;

/// <summary>How people write services of the patterns library, and what follows from it.</summary>
public sealed class PatternIdiomTests
{
    private static string Pattern(string image, string options = "", string props = "") => $$"""
        var stack = new Stack(new App(), "Shop");
        var cluster = new Cluster(stack, "Cluster");
        var app = new ApplicationLoadBalancedFargateService(stack, "Shop", new ApplicationLoadBalancedFargateServiceProps
        {
            Cluster = cluster, {{props}}
            TaskImageOptions = new ApplicationLoadBalancedTaskImageOptions { Image = ContainerImage.FromRegistry({{image}}), {{options}} },
        });

        """;

    [Fact]
    public void Fires_when_nothing_is_said_of_the_port_and_the_image_listens_elsewhere() => CdkTest.Fires("ALB2002", Pattern("\"mcr.microsoft.com/dotnet/aspnet:8.0\"").Replace("new ApplicationLoadBalancedFargateService(", "new [|ApplicationLoadBalancedFargateService|]("));

    [Theory]
    [InlineData("\"mcr.microsoft.com/dotnet/aspnet:7.0\"")]
    [InlineData("\"example/shop\"")]
    public void Silent_when_the_image_listens_there_or_is_not_known(string image) => CdkTest.Silent("ALB2002", Pattern(image));

    [Theory]
    [InlineData("ASPNETCORE_HTTP_PORTS", "8080")]
    [InlineData("ASPNETCORE_URLS", "http://+:8080")]
    public void Fires_when_the_environment_contradicts_the_port(string name, string value) => CdkTest.Fires(
        "ALB2002", Pattern("\"example/shop\"", $"ContainerPort = [|80|], Environment = new Dictionary<string, string> {{ [\"{name}\"] = \"{value}\" }}"));

    [Fact]
    public void Silent_when_the_environment_has_the_port() => CdkTest.Silent(
        "ALB2002", Pattern("\"example/shop\"", "ContainerPort = 8080, Environment = new Dictionary<string, string> { [\"ASPNETCORE_HTTP_PORTS\"] = \"8080\" }"));

    private static string LocalEnvironment(string written, string later) => $$"""
        Dictionary<string, string> env = new() { ["ASPNETCORE_URLS"] = {{written}} };
        if (args.Length > 0) env["Cors__Origin"] = args[0];
        {{later}}
        var image = new ApplicationLoadBalancedTaskImageOptions { Image = ContainerImage.FromRegistry("example/shop"), ContainerPort = 5005, Environment = env };
        var props = new ApplicationLoadBalancedFargateServiceProps { Vpc = new Vpc(new Stack(new App(), "Net"), "Vpc"), TaskImageOptions = image };
        _ = new ApplicationLoadBalancedFargateService(new Stack(new App(), "Shop"), "Shop", props);
        """;

    [Theory]
    [InlineData("\"http://+:5006\"", "")]
    [InlineData("\"http://+:5005\"", "env[\"ASPNETCORE_URLS\"] = \"http://+:5006\";")]
    public void Fires_when_a_dictionary_in_a_local_has_another_port(string written, string later) => CdkTest.Fires("ALB2002", LocalEnvironment(written, later).Replace("ContainerPort = 5005", "ContainerPort = [|5005|]"));

    [Theory]
    [InlineData("\"http://+:5005\"", "")]
    [InlineData("\"http://+:5006\"", "env[\"ASPNETCORE_URLS\"] = \"http://+:5005\";")]
    [InlineData("\"http://+:5006\"", "env[\"ASPNETCORE_URLS\"] = args[1];")]
    public void Silent_when_what_is_written_last_agrees_or_is_not_known(string written, string later) => CdkTest.Silent("ALB2002", LocalEnvironment(written, later));

    [Theory]
    [InlineData("IdleTimeout = Duration.Seconds(120),", "")]
    [InlineData("", "app.LoadBalancer.SetAttribute(\"idle_timeout.timeout_seconds\", \"300\");")]
    [InlineData("", "((CfnLoadBalancer)app.LoadBalancer.Node.DefaultChild!).LoadBalancerAttributes = new[] { new CfnLoadBalancer.LoadBalancerAttributeProperty { Key = \"idle_timeout.timeout_seconds\", Value = \"300\" } };")]
    [InlineData("LoadBalancer = new ApplicationLoadBalancer(stack, \"Own\", new ApplicationLoadBalancerProps { Vpc = cluster.Vpc, IdleTimeout = Duration.Minutes(10) }),", "")]
    [InlineData("IdleTimeout = Duration.Seconds(30), LoadBalancer = new ApplicationLoadBalancer(stack, \"Own\", new ApplicationLoadBalancerProps { Vpc = cluster.Vpc, IdleTimeout = Duration.Minutes(10) }),", "")]
    public void Fires_when_the_idle_timeout_in_any_spelling_is_longer_than_the_servers_keep_alive(string props, string more) =>
        CdkTest.Fires("ALB3002", Pattern("[|\"nginx:1.27\"|]", props: props) + more);

    [Theory]
    [InlineData("", "")]
    [InlineData("IdleTimeout = Duration.Seconds(120),", "app.LoadBalancer.SetAttribute(\"idle_timeout.timeout_seconds\", \"60\");")]
    [InlineData("IdleTimeout = Duration.Seconds(120), LoadBalancer = new ApplicationLoadBalancer(stack, \"Own\", new ApplicationLoadBalancerProps { Vpc = cluster.Vpc }),", "")]
    [InlineData("IdleTimeout = Duration.Seconds(int.Parse(args[0])),", "")]
    public void Silent_when_the_idle_timeout_that_counts_is_shorter_or_not_known(string props, string more) => CdkTest.Silent("ALB3002", Pattern("\"nginx:1.27\"", props: props) + more);
}
