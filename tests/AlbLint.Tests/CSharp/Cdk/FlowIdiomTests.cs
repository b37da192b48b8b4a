using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp.Cdk;

/// <summary>How values and constructs get from where they are written to where they count, in the ways that people write it.</summary>
public sealed class FlowIdiomTests
{
    private const string Kestrel = "container.AddEnvironment(\"ASPNETCORE_URLS\", \"http://+:8080\");\n";

    private static string Helper(string port, string users = "settings.Users") => $$"""
        using HC = Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck;

        var app = new App();
        new Shop(app, "Shop", new Settings { Users = {{port}} });
        app.Synth();

        sealed class Settings : StackProps { public double Users { get; init; } }

        sealed class Shop : Stack
        {
            private readonly Cluster _cluster;
            private readonly ApplicationListener _front;
            private int _priority = 10;

            public Shop(Construct scope, string id, Settings settings) : base(scope, id, settings)
            {
                _cluster = new Cluster(this, "Cluster");
                _front = new ApplicationLoadBalancer(this, "Alb", new ApplicationLoadBalancerProps { Vpc = _cluster.Vpc })
                    .AddListener("In", new BaseApplicationListenerProps { Port = 80, DefaultAction = ListenerAction.FixedResponse(404) });
                Add("Orders", "/orders*", 8080);
                Add("Users", "/users*", {{users}});
            }

            private void Add(string name, string path, double port)
            {
                _priority += 10;
                _front.AddTargets(name, new AddApplicationTargetsProps
                {
                    Port = port, Priority = _priority, Conditions = [ListenerCondition.PathPatterns([path])], Targets = [Service(name)], HealthCheck = new HC { Path = "/" },
                });
            }

            private FargateService Service(string name)
            {
                var task = new FargateTaskDefinition(this, $"{name}Task");
                task.AddContainer("web", new ContainerDefinitionOptions
                {
                    Image = ContainerImage.FromRegistry("example/web"), PortMappings = [new PortMapping { ContainerPort = 8080 }],
                    Environment = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://+:8080" },
                });
                return new(this, $"{name}Service", new FargateServiceProps { Cluster = _cluster, TaskDefinition = task });
            }
        }
        """;

    [Fact]
    public void Fires_where_the_value_is_written_when_a_helper_is_called_twice() => Assert.Contains("Users", CdkTest.Fires("ALB2001", Helper("443", "[|settings.Users|]")).Single().ConstructPath, StringComparison.Ordinal);

    [Theory]
    [InlineData("8080")]
    [InlineData("double.Parse(args[0])")]
    public void Silent_when_every_call_is_right_or_unknown(string port) => CdkTest.Silent("ALB2001", Helper(port));

    private static string FromCompute(string protocol) => CdkTest.Shop + Kestrel + $$"""
        var port = int.Parse(args[0]);
        var group = new ApplicationTargetGroup(stack, "Group", new ApplicationTargetGroupProps { Vpc = vpc, Port = port, Protocol = {{protocol}}, TargetType = TargetType.IP });
        service.Connections.AllowFrom(alb, Port.Tcp(port));
        service.AttachToApplicationTargetGroup(group);
        _ = new ApplicationListenerRule(stack, "Rule", new ApplicationListenerRuleProps { Listener = listener, Priority = 5, Conditions = [ListenerCondition.PathPatterns(["/x"])], TargetGroups = [group] });
        listener.AddAction("Else", new AddApplicationActionProps { Action = ListenerAction.FixedResponse(503) });
        """;

    [Fact]
    public void Fires_when_the_group_is_joined_from_the_service_and_the_rule_stands_elsewhere() => CdkTest.Fires("ALB2001", FromCompute("[|ApplicationProtocol.HTTPS|]"));

    [Theory]
    [InlineData("ALB2001")]
    [InlineData("ALB2002")]
    [InlineData("ALB2012")]
    [InlineData("ALB5001")]
    public void Silent_when_the_same_unknown_port_is_everywhere(string rule) => CdkTest.Silent(rule, FromCompute("ApplicationProtocol.HTTP"));

    private static string ConditionalListener(string protocol) => CdkTest.Shop + Kestrel + $$"""
        var front = listener;
        if (stack.Node.TryGetContext("tls") is not null)
            front = alb.AddListener("S", new BaseApplicationListenerProps { Port = 443, Protocol = ApplicationProtocol.HTTPS, Certificates = [ListenerCertificate.FromArn("arn:aws:acm:x")], DefaultAction = ListenerAction.FixedResponse(404) });
        else
            front = alb.AddListener("H", new BaseApplicationListenerProps { Port = 8080, DefaultAction = ListenerAction.FixedResponse(404) });
        front.AddTargets("Web", new AddApplicationTargetsProps { Protocol = {{protocol}}, Targets = [service], Priority = 3, Conditions = [ListenerCondition.PathPatterns(["/w"])] });
        """;

    [Fact]
    public void Fires_without_a_condition_when_only_the_listener_depends_on_it() => Assert.Null(CdkTest.Fires("ALB2001", ConditionalListener("[|ApplicationProtocol.HTTPS|]")).Single().Scenario);

    [Fact]
    public void Silent_when_the_target_side_is_right_under_either() => CdkTest.Silent("ALB2001", ConditionalListener("ApplicationProtocol.HTTP"));

    [Theory]
    [InlineData("service.AttachToApplicationTargetGroup(ApplicationTargetGroup.FromTargetGroupAttributes(stack, \"Im\", new TargetGroupAttributes { TargetGroupArn = Fn.ImportValue(\"shared\") }));")]
    [InlineData("listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 80, Targets = [new FargateService(stack, \"Fixed\", new FargateServiceProps { Cluster = cluster, TaskDefinition = task, SecurityGroups = [SecurityGroup.FromSecurityGroupId(stack, \"Fx\", \"sg-0123456789abcdef0\", new SecurityGroupImportOptions { Mutable = false })] })] });")]
    [InlineData("SecurityGroup.FromSecurityGroupId(stack, \"Fx\", \"sg-0123456789abcdef0\", new SecurityGroupImportOptions { Mutable = false }).AddIngressRule(alb.Connections.SecurityGroups[0], Port.Tcp(8080));")]
    [InlineData("alb.Connections.SecurityGroups[0].AddIngressRule(service.Connections.SecurityGroups[0], Port.Tcp(8080)); service.Connections.SecurityGroups[0].AddIngressRule(Peer.AnyIpv4(), Port.Tcp(80)); listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 8080, Targets = [service] });")]
    public void Silent_when_a_group_or_target_group_is_imported_or_the_CDK_opens_the_port_besides(string more) => CdkTest.Silent("ALB5001", CdkTest.Shop + more);

    [Theory]
    [InlineData("stack.Node.TryGetContext(\"port\")")]
    [InlineData("System.Environment.GetEnvironmentVariable(\"PORT\")")]
    [InlineData("Amazon.CDK.AWS.SSM.StringParameter.ValueForStringParameter(stack, \"/port\")")]
    [InlineData("Fn.ImportValue(\"port\")")]
    [InlineData("new CfnParameter(stack, \"Port\").ValueAsString")]
    [InlineData("System.IO.File.ReadAllText(\"port.txt\")")]
    public void Silent_when_values_come_from_outside(string value)
    {
        var code = CdkTest.Shop + Kestrel + $$"""
            var port = (string){{value}};
            listener.AddTargets("Web", new AddApplicationTargetsProps
            {
                Port = Token.AsNumber(port), Protocol = port == "443" ? ApplicationProtocol.HTTP : ApplicationProtocol.HTTP, Targets = [service],
                HealthCheck = new HealthCheck { Port = port, HealthyHttpCodes = port, Path = port },
            });
            alb.SetAttribute("idle_timeout.timeout_seconds", port);
            """;

        Assert.DoesNotContain(new AlbLint.Rules.Linter().Lint(CdkSource.Read(code)), finding => finding.Rule.Id != "ALB1001");
    }
}
