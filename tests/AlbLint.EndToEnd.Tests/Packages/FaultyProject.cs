namespace AlbLint.EndToEnd.Tests.Packages;

/// <summary>A project with a finding of each severity: an error in code, a warning in settings, a warning and an info in a template.</summary>
public sealed class FaultyProject(PackageFeed feed)
{
    /// <summary>The project; the directory of its template has a space in its name.</summary>
    public PackagedProject Project { get; } = new PackagedProject(feed, "severities", """<AlbLintTemplate Include="load balancer/lb.yaml" />""")
        .Write("Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30));
            builder.Build().Run();

            """)
        .Write("appsettings.json", """
            {
              "Kestrel": { "Limits": { "MaxConcurrentConnections": 100 } }
            }

            """)
        .Write("load balancer/lb.yaml", """
            Resources:
              Lb:
                Type: AWS::ElasticLoadBalancingV2::LoadBalancer
                Properties:
                  Subnets: [subnet-1, subnet-2]
              Group:
                Type: AWS::ElasticLoadBalancingV2::TargetGroup
                Properties:
                  VpcId: vpc-1
                  Protocol: HTTP
                  Port: 8080
                  TargetType: ip
                  Matcher: { HttpCode: 200-499 }

            """);
}
