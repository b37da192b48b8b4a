using AlbLint.CodeFixes;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CodeFixes;

public sealed class WriteFixTests
{
    private const string Kestrel = "container.AddEnvironment(\"ASPNETCORE_URLS\", \"http://+:8080\");\n";
    private const string Tls = "container.AddEnvironment(\"ASPNETCORE_URLS\", \"https://+:8080\");\n";

    [Fact]
    public Task Writes_the_protocol_that_the_server_speaks() => Fixes("ALB2001", Kestrel + """
        listener.AddTargets("Web", new AddApplicationTargetsProps
        {
            Protocol = ApplicationProtocol.HTTPS, // as everywhere
            Targets = [service],
        });
        """, "ApplicationProtocol.HTTPS", "ApplicationProtocol.HTTP", "Write Protocol = ApplicationProtocol.HTTP");

    [Fact]
    public Task Writes_the_protocol_that_a_port_gave() => Fixes("ALB2001", Kestrel + "listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 443, Targets = [service] });",
        "{ Port = 443", "{ Protocol = ApplicationProtocol.HTTP, Port = 443", "Write Protocol = ApplicationProtocol.HTTP");

    [Fact]
    public Task Writes_the_protocol_of_the_health_check_with_it() => Fixes("ALB2001", Tls + """
        listener.AddTargets("Web", new AddApplicationTargetsProps
        {
            // Long since moved.
            Port = 8080,
            Targets = [service],
            HealthCheck = new HealthCheck { Path = "/health" },
        });
        """, "    // Long since moved.\n    Port = 8080,\n    Targets = [service],\n    HealthCheck = new HealthCheck { Path",
        "    Protocol = ApplicationProtocol.HTTPS,\n    // Long since moved.\n    Port = 8080,\n    Targets = [service],\n    HealthCheck = new HealthCheck { Protocol = Protocol.HTTPS, Path");

    [Fact]
    public Task Writes_a_health_check_where_there_is_none() => Fixes("ALB2007", Tls + "listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 443, Targets = [service] });",
        "{ Port = 443", "{ HealthCheck = new HealthCheck { Protocol = Protocol.HTTPS }, Port = 443", "Write HealthCheck = new HealthCheck { Protocol = Protocol.HTTPS }");

    [Fact]
    public Task Names_types_so_that_they_mean_the_right_ones() => FixTest.FixesCdk(new WriteFix(), "ALB2007", Others("Port = 443"),
        Others("HealthCheck = new Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck { Protocol = Amazon.CDK.AWS.ElasticLoadBalancingV2.Protocol.HTTPS }, Port = 443"));

    [Fact]
    public Task Writes_the_protocol_of_a_health_check() => Fixes("ALB2007", Kestrel + """
        listener.AddTargets("Web", new AddApplicationTargetsProps { Port = 80, Targets = [service], HealthCheck = new HealthCheck { Protocol = Protocol.HTTPS, Path = "/" } });
        """, " Protocol.HTTPS", " Protocol.HTTP", "Write Protocol = Protocol.HTTP");

    [Theory]
    [InlineData("Write HealthCheck = new HealthCheck { Protocol = Protocol.HTTPS }", "{ HealthCheck = new HealthCheck { Protocol = Protocol.HTTPS }, Protocol = ApplicationProtocol.HTTPS")]
    [InlineData("Write Protocol = ApplicationProtocol.HTTP", "{ Protocol = ApplicationProtocol.HTTP")]
    public Task Offers_both_ways_where_nothing_says_what_the_server_speaks(string title, string expected) => Fixes(
        "ALB2007", "listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Protocol = ApplicationProtocol.HTTPS, Targets = [service] });", "{ Protocol = ApplicationProtocol.HTTPS", expected, title);

    [Fact]
    public Task Writes_what_a_health_check_may_accept() => Fixes("ALB2009", Checked("HealthyHttpCodes = \"200-499\""), "\"200-499\"", "\"200-399\"", "Write HealthyHttpCodes = \"200-399\"");

    [Fact]
    public Task Offers_to_check_the_port_of_the_traffic() => Fixes("ALB2008", Checked("Port = \"9090\"") + "service.Connections.AllowFrom(alb, Port.Tcp(9090));", "\"9090\"", "\"traffic-port\"", "Write Port = \"traffic-port\"");

    [Fact]
    public Task Writes_the_container_port_that_the_server_listens_on() => FixTest.FixesCdk(new WriteFix(), "ALB2002",
        CdkTest.Shop.Replace("ContainerPort = 8080", "ContainerPort = 80") + Kestrel + Joined, CdkTest.Shop + Kestrel + Joined, "Write ContainerPort = 8080");

    [Fact]
    public Task Offers_the_longest_idle_timeout_that_there_is() => FixTest.FixesCdk(new WriteFix(), "ALB3007",
        CdkTest.Shop.Replace("InternetFacing = true", "InternetFacing = true, IdleTimeout = Duration.Hours(2)"),
        CdkTest.Shop.Replace("InternetFacing = true", "InternetFacing = true, IdleTimeout = Duration.Seconds(4000)"), "Write IdleTimeout = Duration.Seconds(4000)");

    [Theory]
    [InlineData("InternetFacing = true, IdleTimeout = Duration.Seconds(30)", "InternetFacing = true, IdleTimeout = Duration.Seconds(125)")]
    [InlineData("Vpc = vpc, InternetFacing = true", "IdleTimeout = Duration.Seconds(125), Vpc = vpc, InternetFacing = true")]
    public Task Offers_an_idle_timeout_longer_than_a_function_runs(string before, string after) => FixTest.FixesCdk(new WriteFix(), "ALB3005",
        CdkTest.Shop.Replace("Vpc = vpc, InternetFacing = true", before.Contains("Vpc") ? before : "Vpc = vpc, " + before) + Function,
        CdkTest.Shop.Replace("Vpc = vpc, InternetFacing = true", after.Contains("Vpc") ? after : "Vpc = vpc, " + after) + Function, "Write IdleTimeout = Duration.Seconds(125)");

    [Fact]
    public Task Offers_an_idle_timeout_shorter_than_a_servers_keep_alive() => FixTest.FixesCdk(new WriteFix(), "ALB3002",
        Nginx("InternetFacing = true, IdleTimeout = Duration.Minutes(2)"), Nginx("InternetFacing = true, IdleTimeout = Duration.Seconds(60)"), "Write IdleTimeout = Duration.Seconds(60)");

    [Theory]
    [InlineData("HttpCode: '200-499'", "HttpCode: '200-399'")]
    [InlineData("{ HttpCode: 200-499 }", "{ HttpCode: 200-399 }")]
    public Task Writes_into_templates_too(string before, string after) => FixTest.FixesTemplate(new WriteFix(), "ALB2009", Template(before), Template(after));

    [Fact]
    public Task Fixes_all_at_once() => FixTest.FixesAllCdk(new WriteFix(), "ALB2009", CdkTest.Shop + Two("\"200-499\"", "\"200-404\""), CdkTest.Shop + Two("\"200-399\"", "\"200-399\""));

    [Fact]
    public Task Fixes_one_literal_of_a_method_that_is_called_twice_when_both_groups_are_wrong() =>
        FixTest.FixesCdk(new WriteFix(), "ALB2009", CdkTest.Shop + Twice("HealthyHttpCodes = \"200-499\""), CdkTest.Shop + Twice("HealthyHttpCodes = \"200-399\""));

    [Theory]
    [InlineData("HealthyHttpCodes = codes", "const string codes = \"200-499\";")]
    [InlineData("HealthyHttpCodes = Codes.Lax", "static class Codes { public const string Lax = \"200-499\"; }")]
    public Task Leaves_what_stands_elsewhere_to_others(string check, string more) => OffersNothing("ALB2009", more.StartsWith("const", StringComparison.Ordinal) ? more + Checked(check) : Checked(check) + more);

    [Fact]
    public Task Leaves_a_literal_that_is_right_for_another_group() => OffersNothing("ALB2001", Kestrel + """
        var tls = new FargateTaskDefinition(stack, "Tls");
        tls.AddContainer("web", new ContainerDefinitionOptions
        {
            Image = ContainerImage.FromRegistry("example/web"), PortMappings = [new PortMapping { ContainerPort = 8443 }],
            Environment = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "https://+:8443" },
        });
        var check = new HealthCheck { Protocol = Protocol.HTTPS };
        Join("Plain", service, 1);
        Join("Tls", new FargateService(stack, "TlsService", new FargateServiceProps { Cluster = cluster, TaskDefinition = tls }), 2);
        void Join(string id, FargateService target, int priority) => listener.AddTargets(id, new AddApplicationTargetsProps
        {
            Protocol = ApplicationProtocol.HTTPS, Targets = [target], HealthCheck = check, Priority = priority, Conditions = [ListenerCondition.PathPatterns(["/" + id])],
        });
        """);

    [Fact]
    public Task Leaves_a_literal_that_is_right_under_another_condition() => OffersNothing("ALB2001", """
        container.AddEnvironment("ASPNETCORE_URLS", args.Length > 0 ? "http://+:8080" : "https://+:8080");
        listener.AddTargets("Web", new AddApplicationTargetsProps { Protocol = ApplicationProtocol.HTTPS, Targets = [service], HealthCheck = new HealthCheck { Protocol = Protocol.HTTPS } });
        """);

    [Theory]
    [InlineData("Join(443);")]
    [InlineData("foreach (var each in new[] { 443 }) Join(each);")]
    public Task Leaves_a_value_that_the_program_may_do_more_with(string call) => OffersNothing("ALB2001", Kestrel + $$"""
        {{call}}
        void Join(double port) => listener.AddTargets("Web" + port, new AddApplicationTargetsProps { Port = port, Targets = [service] });
        """);

    [Theory]
    [InlineData("args.Length > 0 ? ApplicationProtocol.HTTPS : ApplicationProtocol.HTTP", "args.Length > 0 ? ApplicationProtocol.HTTP : ApplicationProtocol.HTTP")]
    [InlineData("(ApplicationProtocol.HTTPS)", "(ApplicationProtocol.HTTP)")]
    public Task Writes_one_of_several_values(string before, string after) => Fixes("ALB2001", Kestrel + $"listener.AddTargets(\"Web\", new AddApplicationTargetsProps {{ Protocol = {before}, Targets = [service] }});", before, after);

    [Fact]
    public Task Leaves_a_health_check_that_is_set_elsewhere() => OffersNothing("ALB2001", Tls + """
        var group = listener.AddTargets("Web", new AddApplicationTargetsProps { Port = 8080, Targets = [service] });
        var check = new HealthCheck { Path = "/" };
        group.ConfigureHealthCheck(check);
        """);

    private const string Joined = "listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 80, Targets = [service] });";

    private const string Function = """
        var work = new Amazon.CDK.AWS.Lambda.Function(stack, "Work", new Amazon.CDK.AWS.Lambda.FunctionProps
        {
            Runtime = Amazon.CDK.AWS.Lambda.Runtime.NODEJS_20_X, Handler = "index.handler", Code = Amazon.CDK.AWS.Lambda.Code.FromInline("x"), Timeout = Duration.Minutes(2),
        });
        listener.AddTargets("Work", new AddApplicationTargetsProps { Targets = [new LambdaTarget(work)] });
        """;

    private static string Nginx(string props) => CdkTest.Shop.Replace("InternetFacing = true", props).Replace("example/web", "nginx:1.27").Replace("8080", "80") + Joined;

    private static string Template(string matcher) => $"""
        Resources:
          Group:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties:
              VpcId: vpc-1
              Protocol: HTTP
              Port: 80
              Matcher:
                {matcher} # lax
        """;

    private static string Checked(string check) => $"listener.AddTargets(\"Web\", new AddApplicationTargetsProps {{ Port = 80, Targets = [service], HealthCheck = new HealthCheck {{ {check} }} }});";

    private static string Two(string first, string second) => $$"""
        new ApplicationTargetGroup(stack, "First", new ApplicationTargetGroupProps { Vpc = vpc, Port = 80, HealthCheck = new HealthCheck { HealthyHttpCodes = {{first}} } });
        new ApplicationTargetGroup(stack, "Second", new ApplicationTargetGroupProps { Vpc = vpc, Port = 80, HealthCheck = new HealthCheck { HealthyHttpCodes = {{second}} } });
        """;

    private static string Twice(string check) => $$"""
        Group("First");
        Group("Second");
        void Group(string id) => new ApplicationTargetGroup(stack, id, new ApplicationTargetGroupProps { Vpc = vpc, Port = 80, HealthCheck = new HealthCheck { {{check}} } });
        """;

    private static string Others(string properties) => $$"""
        namespace Infra
        {
            enum HealthCheck;
            enum Protocol;

            static class Program
            {
                static void Main()
                {
                    {{CdkTest.Shop}}{{Tls}}listener.AddTargets("Web", new AddApplicationTargetsProps { {{properties}}, Targets = [service] });
                }
            }
        }
        """;

    private static Task Fixes(string rule, string code, string before, string after, string? title = null) =>
        FixTest.FixesCdk(new WriteFix(), rule, CdkTest.Shop + code, CdkTest.Shop + code.Replace(before, after), title);

    private static Task OffersNothing(string rule, string code) => FixTest.OffersNothingCdk(new WriteFix(), rule, CdkTest.Shop + code);
}
