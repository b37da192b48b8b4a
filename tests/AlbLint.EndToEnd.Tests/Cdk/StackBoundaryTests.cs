using AlbLint.Model;
using AlbLint.Rules;
using Microsoft.CodeAnalysis;

namespace AlbLint.EndToEnd.Tests.Cdk;

/// <summary>Load balancers and services in different stacks, and in code that gets one of them from outside.</summary>
[Collection(OracleGroup.Name)]
public sealed class StackBoundaryTests
{
    private const string Service = """
            public sealed class App : Construct
            {
                public App(Construct scope, string id, IVpc vpc) : base(scope, id)
                {
                    var task = new FargateTaskDefinition(this, "Task");
                    task.AddContainer("web", new ContainerDefinitionOptions { Image = ContainerImage.FromRegistry("example/web"), PortMappings = [new PortMapping { ContainerPort = 8080 }] });
                    Service = new FargateService(this, "Service", new FargateServiceProps { Cluster = new Cluster(this, "Cluster", new ClusterProps { Vpc = vpc }), TaskDefinition = task });
                    Group = new ApplicationTargetGroup(this, "Group", new ApplicationTargetGroupProps { Vpc = vpc, Port = 80, Targets = [Service] });
                }

                public FargateService Service { get; }

                public ApplicationTargetGroup Group { get; }
            }
            """;

    [NodeFact]
    public void A_rule_of_another_stack_s_listener_opens_the_way_to_the_service()
    {
        var deployments = Read(
            """
            var app = new Amazon.CDK.App();
            var edge = new Stack(app, "Edge");
            var vpc = new Vpc(edge, "Vpc");
            var listener = new ApplicationLoadBalancer(edge, "Balancer", new Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationLoadBalancerProps { Vpc = vpc })
                .AddListener("Http", new BaseApplicationListenerProps { Port = 80, DefaultAction = ListenerAction.FixedResponse(404) });
            var web = new App(new Stack(app, "Web"), "App", vpc);
            new ApplicationListenerRule(web, "Rule", new ApplicationListenerRuleProps { Listener = listener, Priority = 1, Conditions = [ListenerCondition.PathPatterns(["/*"])], TargetGroups = [web.Group] });
            """);

        Assert.Equal(["ALB1001 Edge/Balancer/Resource"], Findings(deployments));
        var rule = Assert.Single(Assert.Single(deployments.SelectMany(deployment => deployment.Workloads)).SecurityGroups.Groups.SelectMany(group => group.Ingress.Rules));
        Assert.Equal("Edge/Balancer/SecurityGroup/Resource", Assert.IsType<Peer.Group>(rule.Peer).SecurityGroup.ConstructPath);
    }

    [NodeFact]
    public void A_service_in_a_nested_stack_is_reached_from_its_parent()
    {
        var deployments = Read(
            """
            var parent = new Stack(new Amazon.CDK.App(), "Parent");
            var vpc = new Vpc(parent, "Vpc");
            var web = new App(new NestedStack(parent, "Web"), "App", vpc);
            new ApplicationLoadBalancer(parent, "Balancer", new Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationLoadBalancerProps { Vpc = vpc })
                .AddListener("Http", new BaseApplicationListenerProps { Port = 80 }).AddTargets("Web", new AddApplicationTargetsProps { Port = 443, Targets = [web.Service] });
            """);

        Assert.Equal(["ALB1001 Parent/Balancer/Resource", "ALB2007 Parent/Balancer/Http/WebGroup/Resource", "ALB2012 Parent/Web/App/Group/Resource"], Findings(deployments));
    }

    [NodeFact]
    public void What_a_listener_from_outside_gets_is_not_missed_here()
    {
        var deployments = OracleApp.ReadCode(Usings + """
            public sealed class Web : Construct
            {
                public Web(Construct scope, string id, IVpc vpc, IApplicationListener listener) : base(scope, id)
                {
                    var app = new App(this, "App", vpc);
                    listener.AddTargetGroups("Web", new AddApplicationTargetGroupsProps { TargetGroups = [app.Group] });
                }
            }

            """ + Service, OutputKind.DynamicallyLinkedLibrary);

        Assert.Empty(Findings(deployments));
    }

    [NodeFact]
    public void What_no_listener_gets_is_missed()
    {
        var deployments = OracleApp.ReadCode(Usings + """
            public sealed class Web : Construct
            {
                public Web(Construct scope, string id, IVpc vpc, IApplicationListener listener) : base(scope, id) => new App(this, "App", vpc);
            }

            """ + Service, OutputKind.DynamicallyLinkedLibrary);

        Assert.Equal(["ALB2012 Web/App/Group/Resource"], Findings(deployments));
    }

    private const string Usings = """
            using Amazon.CDK;
            using Amazon.CDK.AWS.EC2;
            using Amazon.CDK.AWS.ECS;
            using Amazon.CDK.AWS.ElasticLoadBalancingV2;
            using Constructs;

            """;

    private static IReadOnlyList<Deployment> Read(string main) =>
        OracleApp.ReadCode(Usings + "public static class Start { public static void Main() {\n" + main + "\n} }\n" + Service, OutputKind.ConsoleApplication);

    private static IReadOnlyList<string> Findings(IReadOnlyList<Deployment> deployments) =>
        [.. new Linter().Lint(deployments).Select(finding => $"{finding.Rule.Id} {finding.ConstructPath}").Distinct().Order(StringComparer.Ordinal)];
}
