namespace AlbLint.EndToEnd.Tests.Packages;

/// <summary>Projects of other kinds: several frameworks, no ASP.NET Core, the package in a project that another one references.</summary>
[Collection(PackageFeed.Collection)]
public sealed class ProjectKindTests(PackageFeed feed)
{
    private const string KeepAlive = """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30));
        builder.Build().Run();

        """;

    private const string KeepAliveTooShort =
        "Program.cs(2,79): error ALB3001: Kestrel closes idle connections after 30 s, before the load balancer's idle timeout of 60 s (AWS default, no load balancer linked)";

    [Fact]
    public void Each_framework_is_judged_by_its_own_code()
    {
        var project = new PackagedProject(feed, "frameworks", frameworks: "<TargetFrameworks>net10.0;net9.0</TargetFrameworks>").Write("Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            #if NET10_0_OR_GREATER
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(20));
            #else
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(40));
            #endif
            builder.Build().Run();

            """);

        Assert.Equal(
            ["Program.cs(3,79): error ALB3001: Kestrel closes idle connections after 20 s", "Program.cs(5,79): error ALB3001: Kestrel closes idle connections after 40 s"],
            project.Build().Lines.Select(line => line.Split(", before")[0]));
    }

    [Fact]
    public void Silent_without_templates_and_without_AspNetCore()
    {
        var project = new PackagedProject(feed, "console", sdk: "Microsoft.NET.Sdk", frameworks: "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>")
            .Write("Program.cs", "var KeepAliveTimeout = TimeSpan.FromSeconds(30);\nConsole.WriteLine(KeepAliveTimeout);\n")
            .Write("appsettings.json", """{ "Kestrel": { "Limits": { "KeepAliveTimeout": "75" } } }""");

        var build = project.Build();

        Assert.Empty(build.Lines);
        Assert.True(build.Succeeded);
    }

    [Fact]
    public void Silent_in_a_project_that_references_one_with_the_package()
    {
        Library("private-library", "all");

        var build = Application("private-application", "private-library").Build();

        Assert.Empty(build.Lines);
        Assert.True(build.Succeeded);
    }

    [Fact]
    public void Fires_in_a_project_that_references_one_that_passes_the_package_on()
    {
        Library("shared-library", "none");

        var build = Application("shared-application", "shared-library").Build();

        Assert.Equal(
            ["Program.cs(2,79): error ALB3001: Kestrel closes idle connections after 30 s, before Lb's idle timeout of 45 s"],
            build.Lines);
    }

    [Fact]
    public void A_template_that_is_not_there_is_an_error()
    {
        var project = new PackagedProject(feed, "missing", """<AlbLintTemplate Include="infra/lb.yaml" />""").Write("Program.cs", KeepAlive);

        Assert.Equal(["CSC : error CS2001: Source file 'infra/lb.yaml' could not be found.", KeepAliveTooShort], project.Build().Lines.Order(StringComparer.Ordinal));
    }

    private void Library(string name, string privateAssets) =>
        new PackagedProject(feed, name, sdk: "Microsoft.NET.Sdk", reference: $"""<PackageReference Include="AlbLint" Version="*" PrivateAssets="{privateAssets}" />""")
            .Write("Library.cs", "namespace Library;\n\npublic class Order;\n");

    private PackagedProject Application(string name, string library) =>
        new PackagedProject(feed, name, $"""<ProjectReference Include="../{library}/{library}.csproj" /><AlbLintTemplate Include="lb.yaml" />""", reference: "")
            .Write("Program.cs", KeepAlive)
            .Write("lb.yaml", """
                Resources:
                  Lb:
                    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
                    Properties:
                      Subnets: [subnet-1, subnet-2]
                      LoadBalancerAttributes:
                        - { Key: idle_timeout.timeout_seconds, Value: "45" }

                """);
}
