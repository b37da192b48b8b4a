using AlbLint.Tests.Kit;
using Microsoft.CodeAnalysis;

namespace AlbLint.Tests.Analyzers;

/// <summary>A web project and the template that deploys it, judged together.</summary>
public sealed class JoinedApplicationTests
{
    private const string Plain = "WebApplication.CreateBuilder().Build().Run();\n";
    private const string On5000 = "var builder = WebApplication.CreateBuilder();\nbuilder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(5000));\nbuilder.Build().Run();\n";
    private const string Short = "var builder = WebApplication.CreateBuilder();\nbuilder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30));\nbuilder.Build().Run();\n";
    private const string Neighbor = "        - { Name: other, Image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/other:1 }";
    private const string Sidecar = "        - { Name: agent, Image: public.ecr.aws/xray/aws-xray-daemon:latest }";

    [Fact]
    public async Task Fires_in_the_template_that_sends_requests_where_the_code_does_not_listen()
    {
        var diagnostic = Assert.Single(await new Editor(On5000).WithTemplate("app.yaml", LinkedStack.Of()).Build());

        Assert.Equal(("ALB2002", "/project/app.yaml"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path));
        Assert.Equal("requests go to port 8080, but Kestrel listens on port 5000", diagnostic.GetMessage());
        Assert.Equal(["Program.cs"], diagnostic.AdditionalLocations.Select(location => location.GetLineSpan().Path));
    }

    [Fact]
    public async Task Silent_where_the_environment_of_the_container_makes_it_listen() =>
        Assert.Empty(await new Editor(Plain).WithTemplate("app.yaml", LinkedStack.Of("Environment: [{ Name: ASPNETCORE_HTTP_PORTS, Value: 8080 }]")).Build());

    [Fact]
    public async Task Fires_where_the_environment_of_the_container_makes_it_listen_elsewhere() => Assert.Equal(
        ["ALB2002"], Ids(await new Editor(Plain).WithTemplate("app.yaml", LinkedStack.Of("Environment: [{ Name: ASPNETCORE_HTTP_PORTS, Value: 5000 }]")).Build()));

    [Fact]
    public async Task Silent_where_nothing_says_what_its_own_image_makes_it_listen_on() => Assert.Empty(await new Editor(Plain).WithTemplate("app.yaml", LinkedStack.Of()).Build());

    [Fact]
    public async Task Fires_where_the_Dockerfile_of_the_project_makes_it_listen_elsewhere() =>
        Assert.Equal(["ALB2002"], Ids(await new Editor(Plain).With("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:6.0\n").WithTemplate("app.yaml", LinkedStack.Of()).Build()));

    [Fact]
    public async Task Silent_where_the_Dockerfile_or_the_environment_over_it_makes_it_listen()
    {
        const string Loopback = "FROM mcr.microsoft.com/dotnet/aspnet:8.0\nENV ASPNETCORE_URLS=http://localhost:8080\n";

        Assert.Empty(await new Editor(Plain).With("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:8.0\n").WithTemplate("app.yaml", LinkedStack.Of()).Build());
        Assert.Empty(await new Editor(Plain).With("Dockerfile", Loopback)
            .WithTemplate("app.yaml", LinkedStack.Of("Environment: [{ Name: ASPNETCORE_URLS, Value: 'http://+:8080' }]")).Build());
    }

    [Fact]
    public async Task Silent_on_a_machine_whatever_the_Dockerfile_of_the_project_says() => Assert.Empty(
        await new Editor(Plain).With("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:8.0\n").WithTemplate("app.yaml", LinkedStack.Of(more: Machines("Other")), "Other").Build());

    [Fact]
    public async Task Fires_once_in_the_code_with_the_idle_timeout_of_the_load_balancer_in_front()
    {
        var diagnostic = Assert.Single(await new Editor(Short).WithTemplate("app.yaml", LinkedStack.Of(idle: 50)).Build());

        Assert.Equal(("ALB3001", "Program.cs"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path));
        Assert.Equal("Kestrel closes idle connections after 30 s, before Balancer's idle timeout of 50 s", diagnostic.GetMessage());
        Assert.Equal(["/project/app.yaml"], diagnostic.AdditionalLocations.Select(location => location.GetLineSpan().Path));
    }

    [Fact]
    public async Task An_editor_shows_each_finding_in_its_own_file()
    {
        var editor = new Editor(On5000.Replace(");\nbuilder.Build", ");\nbuilder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30));\nbuilder.Build"))
            .WithTemplate("app.yaml", LinkedStack.Of());

        Assert.Equal(["ALB3001"], Ids(await editor.DiagnosticsInSource()));
        Assert.Equal(["ALB2002"], Ids(await editor.DiagnosticsIn("app.yaml")));
    }

    [Fact]
    public async Task Silent_where_a_comment_in_the_template_suppresses()
    {
        var template = LinkedStack.Of().Replace("  Service:", "  # alblint-disable ALB2002 -- a script in the image maps the port\n  Service:");

        Assert.Empty(await new Editor(On5000).WithTemplate("app.yaml", template).Build());
    }

    [Theory]
    [InlineData("Service")]
    [InlineData("Other")]
    [InlineData("Other, Service")]
    public async Task Fires_for_the_container_of_what_the_project_names(string workload)
    {
        var editor = new Editor(On5000).WithTemplate("app.yaml", LinkedStack.Of(more: Neighbor + "\n" + Machines("Other")), workload);

        Assert.Equal(workload.Split(", "), (await editor.DiagnosticsIn("app.yaml")).Select(diagnostic => diagnostic.GetMessage().Contains("8080") ? "Service" : "Other").OrderBy(name => name));
    }

    [Fact]
    public async Task Fires_for_the_container_of_the_task_definition_that_the_project_names() =>
        Assert.Equal(["ALB2002"], Ids(await new Editor(On5000).WithTemplate("app.yaml", LinkedStack.Of(more: Neighbor), "Task").Build()));

    [Fact]
    public async Task Fires_for_the_container_that_the_project_names() =>
        Assert.Equal(["ALB2002"], Ids(await new Editor(On5000).WithTemplate("app.yaml", LinkedStack.Of(more: Neighbor), container: "web").Build()));

    [Fact]
    public async Task Silent_when_the_project_names_another_container() =>
        Assert.Empty(await new Editor(On5000).WithTemplate("app.yaml", LinkedStack.Of(more: Neighbor), "Service", "other").Build());

    [Fact]
    public async Task Fires_beside_a_container_with_a_published_image() =>
        Assert.Equal(["ALB2002"], Ids(await new Editor(On5000).WithTemplate("app.yaml", LinkedStack.Of(more: Sidecar)).Build()));

    [Fact]
    public async Task Silent_when_another_container_may_run_it() =>
        Assert.Empty(await new Editor(On5000).WithTemplate("app.yaml", LinkedStack.Of(more: Neighbor)).Build());

    [Fact]
    public async Task Silent_when_a_machine_may_run_it() =>
        Assert.Empty(await new Editor(On5000).WithTemplate("app.yaml", LinkedStack.Of(more: Machines("Other"))).Build());

    [Fact]
    public async Task Fires_for_a_machine_that_the_project_names()
    {
        var editor = new Editor(On5000).WithTemplate("app.yaml", LinkedStack.Of(more: Machines("Other")), "Other");

        Assert.Equal(["requests go to port 80, but Kestrel listens on port 5000"], (await editor.Build()).Select(diagnostic => diagnostic.GetMessage()));
    }

    [Fact]
    public async Task Silent_when_requests_go_to_a_server_that_stands_before_it() =>
        Assert.Empty(await new Editor(Short).WithTemplate("app.yaml", LinkedStack.Of(image: "nginx:1.29").Replace("8080", "80")).Build());

    [Fact]
    public async Task Fires_although_the_image_is_a_parameter_with_another_servers_image_as_default()
    {
        var template = "Parameters: { Image: { Type: String, Default: nginx } }\n" + LinkedStack.Of().Replace($"\"{LinkedStack.OwnImage}\"", "!Ref Image");

        Assert.Equal(["requests go to port 8080, but Kestrel listens on port 5000"], (await new Editor(On5000).WithTemplate("app.yaml", template).Build()).Select(diagnostic => diagnostic.GetMessage()));
    }

    [Fact]
    public async Task Says_in_which_scenario_of_the_template_and_nothing_of_scenarios_without_it()
    {
        var template = "Conditions:\n  IsProd: !Equals [!Ref AWS::Region, eu-west-1]\n" + LinkedStack.Of(idle: 50).Replace("    DependsOn: Listener\n", "    DependsOn: Listener\n    Condition: IsProd\n");

        var messages = (await new Editor(Short.Replace("builder.Build", "builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(5000));\nbuilder.Build")).WithTemplate("app.yaml", template).Build())
            .Select(diagnostic => diagnostic.GetMessage());

        Assert.Equal(
            ["requests go to port 8080, but Kestrel listens on port 5000, when IsProd", "Kestrel closes idle connections after 30 s, before Balancer's idle timeout of 50 s"],
            messages.Where(message => !message.StartsWith("target group", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Fires_against_the_assumed_idle_timeout_behind_a_load_balancer_that_is_not_seen()
    {
        var template = LinkedStack.Of();
        template = "Resources:\n" + template[template.IndexOf("  Group:", StringComparison.Ordinal)..].Replace("    DependsOn: Listener\n", "");

        var diagnostic = Assert.Single(await new Editor(Short).WithTemplate("app.yaml", template).DiagnosticsInSource());

        Assert.EndsWith("the load balancer's idle timeout of 60 s (AWS default, no load balancer linked)", diagnostic.GetMessage());
    }

    [Theory]
    [InlineData("Servise", "", "the project says that its application runs in Servise, but no service, task definition, Auto Scaling group or instance of that name is behind a load balancer here")]
    [InlineData("Service", "webb", "the project says that its application runs in container webb of Service, but the containers are web and other")]
    [InlineData("", "webb", "the project says that its application runs in container webb, but the containers are web and other")]
    public async Task Fires_on_a_name_that_the_template_does_not_have(string workload, string container, string message)
    {
        var diagnostic = Assert.Single(await new Editor(Plain).WithTemplate("app.yaml", LinkedStack.Of(more: Neighbor), workload, container).Build());

        Assert.Equal(("ALB0001", "/project/app.yaml", message), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path, diagnostic.GetMessage()));
    }

    private static string Machines(string name) => $$"""
          {{name}}:
            Type: AWS::AutoScaling::AutoScalingGroup
            Properties: { TargetGroupARNs: [!Ref MachineGroup], LaunchTemplate: { LaunchTemplateId: lt-1, Version: 1 }, VPCZoneIdentifier: [subnet-1] }
          MachineGroup:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: vpc-1, TargetType: instance, Port: 80, Protocol: HTTP }
          Rule:
            Type: AWS::ElasticLoadBalancingV2::ListenerRule
            Properties:
              ListenerArn: !Ref Listener
              Priority: 1
              Conditions: [{ Field: path-pattern, Values: [/machines] }]
              Actions: [{ Type: forward, TargetGroupArn: !Ref MachineGroup }]
        """;

    private static IEnumerable<string> Ids(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => diagnostic.Id);
}
