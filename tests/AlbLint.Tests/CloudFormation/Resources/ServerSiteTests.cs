using AlbLint.CloudFormation;
using AlbLint.Model;
using AlbLint.Tests.Kit;
using AlbLint.Text;

namespace AlbLint.Tests.CloudFormation.Resources;

public sealed class ServerSiteTests
{
    private const string Template = """
        Resources:
          Task:
            Type: AWS::ECS::TaskDefinition
            Metadata: { aws:cdk:path: Shop/Task/Resource }
            Properties:
              ContainerDefinitions:
                - { Name: web, Image: "nginx:1.29" }
                - { Name: proxy, Image: "nginx:1.29" }
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ TargetGroupArn: !Ref Targets, ContainerName: web, ContainerPort: 80 }]
          Machine:
            Type: AWS::EC2::Instance
            Properties:
              UserData: !Base64 yum install -y httpd
          Group:
            Type: AWS::AutoScaling::AutoScalingGroup
            Properties:
              TargetGroupARNs: [!Ref Targets]
          Targets:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties:
              Targets: [{ Id: !Ref Machine }]
        """;

    [Fact]
    public void A_container_has_the_server_that_is_known_from_elsewhere()
    {
        var server = Server();

        var containers = Read(site => site.Container?.Name.Is("web") == true && site.ResourceId == "Task" && site.ConstructPath == "Shop/Task/Resource" ? server : null)
            .Workloads.OfType<EcsService>().Single().TaskDefinition!.Containers;

        Assert.Same(server, containers[0].Server);
        Assert.Equal("nginx", containers[1].Server!.Name);
    }

    [Fact]
    public void An_instance_has_the_server_that_is_known_from_elsewhere()
    {
        var server = Server();

        var workloads = Read(site => site is { ResourceId: "Machine" or "Group", Container: null } ? server : null).Workloads;

        Assert.Same(server, workloads.OfType<Ec2Instance>().Single().Server);
        Assert.Same(server, workloads.OfType<AutoScalingGroup>().Single().Server);
    }

    [Fact]
    public void A_site_that_is_not_known_elsewhere_has_the_server_that_the_template_tells_of()
    {
        var workloads = Read(_ => null).Workloads;

        Assert.Equal(["nginx", "nginx"], workloads.OfType<EcsService>().Single().TaskDefinition!.Containers.Select(container => container.Server!.Name));
        Assert.Equal("Apache httpd", workloads.OfType<Ec2Instance>().Single().Server!.Name);
    }

    [Fact]
    public void A_container_is_asked_for_at_its_own_place()
    {
        var places = new List<string>();
        Read(site =>
        {
            places.Add(site.Place.ToString());
            return null;
        });

        Assert.Superset(new HashSet<string> { "template.yaml(7,11)", "template.yaml(8,11)", "template.yaml(14,3)", "template.yaml(18,3)" }, new HashSet<string>(places));
        Assert.Equal(places.Distinct(), places);
    }

    private static Deployment Read(Func<ServerSite, Server?> serverOf)
    {
        var result = DeploymentReader.Read([new TemplateInput(new SourceFile("template.yaml", Template))], new ReadOptions(serverOf: serverOf));
        return new Deployment { Workloads = [.. result.Deployments.SelectMany(deployment => deployment.Workloads)] };
    }

    private static Server Server() => RuleTest.Deployment(Template).Workloads.OfType<EcsService>().Single().TaskDefinition!.Containers[0].Server!;
}
