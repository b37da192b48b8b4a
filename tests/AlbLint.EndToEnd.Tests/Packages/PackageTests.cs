using System.IO.Compression;

namespace AlbLint.EndToEnd.Tests.Packages;

/// <summary>The package does what its README says, in a project that knows nothing else of this one.</summary>
[Collection(PackageFeed.Collection)]
public sealed class PackageTests(PackageFeed feed)
{
    private const string Template = """
        Resources:
          Lb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              Subnets: [subnet-1, subnet-2]
              LoadBalancerAttributes:
                - { Key: idle_timeout.timeout_seconds, Value: "4500" }
                - { Key: access_logs.s3.enabled, Value: "true" }
                - { Key: access_logs.s3.bucket, Value: logs }

        """;

    private const string Machine = """
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              LoadBalancerArn: !Ref Lb
              Port: 443
              Protocol: HTTPS
              DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Group }]
          Group:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties:
              VpcId: vpc-1
              Protocol: HTTP
              Port: 80
              Targets: [{ Id: !Ref Machine }]
          Machine:
            Type: AWS::EC2::Instance
            Properties: { SubnetId: subnet-1 }

        """;

    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30));
        builder.Build().Run();

        """;

    private const string Refused = "infra/lb.yaml(7,55): error ALB3007: idle_timeout.timeout_seconds of 4500 is outside of the 1-4000 s that AWS accepts";

    private const string TooShort = "Program.cs(2,79): error ALB3001: Kestrel closes idle connections after 30 s, before Lb's idle timeout of 60 s";

    [Fact]
    public void The_package_holds_the_analyzers_and_what_belongs_to_them()
    {
        using var package = ZipFile.OpenRead(feed.Package);

        Assert.Equal(
            [
                "README.md", "THIRD-PARTY-NOTICES.txt",
                "analyzers/dotnet/cs/AlbLint.Analyzers.dll", "analyzers/dotnet/cs/AlbLint.CSharp.dll", "analyzers/dotnet/cs/AlbLint.CloudFormation.dll",
                "analyzers/dotnet/cs/AlbLint.CodeFixes.dll", "analyzers/dotnet/cs/AlbLint.Core.dll", "analyzers/dotnet/cs/AlbLint.YamlDotNet.dll",
                "build/AlbLint.Rules.props", "build/AlbLint.props", "build/AlbLint.targets",
                "buildTransitive/AlbLint.Rules.props", "buildTransitive/AlbLint.props", "buildTransitive/AlbLint.targets",
                "config/build.globalconfig", "config/none.globalconfig", "config/strict.globalconfig",
            ],
            package.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal));
        using var manifest = new StreamReader(package.GetEntry("AlbLint.nuspec")!.Open());
        var text = manifest.ReadToEnd();
        Assert.Contains("<developmentDependency>true</developmentDependency>", text);
        Assert.DoesNotContain("<dependency ", text);
    }

    [Theory]
    [InlineData("-p:DesignTimeBuild=true")]
    [InlineData("-p:SkipCompilerExecution=true")]
    public void Only_a_build_that_compiles_waits_for_the_end(string editor)
    {
        const string Ask = "-getItem:EditorConfigFiles", Preset = "build.globalconfig";
        var project = new PackagedProject(feed, "design" + editor.Length).Write("Program.cs", Program);
        Assert.True(project.Build("-t:Restore").Succeeded);

        Assert.Contains(Preset, project.Build(Ask).Text);
        Assert.DoesNotContain(Preset, project.Build(Ask, editor).Text);
    }

    [Fact]
    public void A_build_fails_at_the_places_in_template_and_code_and_compiles_only_when_one_of_the_files_changes()
    {
        var project = new PackagedProject(feed, "faulty", """<AlbLintTemplate Include="infra/*.yaml" />""")
            .Write("infra/lb.yaml", Template.Replace("4500", "60"))
            .Write("Program.cs", Program);

        Assert.Equal([TooShort], project.Build().Lines);
        Assert.Equal((true, 0), Compiled(project.Write("Program.cs", Program.Replace("30", "75"))));
        Assert.Equal((false, 0), Compiled(project));
        Assert.Equal((true, 1), Compiled(project.Write("appsettings.json", """{ "Kestrel": { "Limits": { "MaxConcurrentConnections": 100 } } }""")));
        Assert.Contains(Refused, project.Write("infra/lb.yaml", Template).Build().Lines);
    }

    [Fact]
    public void The_item_of_a_template_says_what_runs_the_application()
    {
        var project = new PackagedProject(feed, "joined", """<AlbLintTemplate Include="infra/lb.yaml" Workload="Machine" />""")
            .Write("infra/lb.yaml", Template.Replace("4500", "60") + Machine)
            .Write("Program.cs", Program.Replace("30", "75").Replace("builder.Build", "builder.WebHost.UseUrls(\"http://*:5000\");\nbuilder.Build"));

        Assert.Equal(["infra/lb.yaml(22,13): error ALB2002: requests go to port 80, but Kestrel listens on port 5000"], project.Build().Lines);
        project.Write("infra/lb.yaml", Template.Replace("4500", "60") + Machine.Replace("Machine", "Engine"));
        Assert.Equal(
            ["infra/lb.yaml(1,1): error ALB0001: the project says that its application runs in Machine, but no service, task definition, Auto Scaling group or instance of that name is behind a load balancer here"],
            project.Build().Lines);
    }

    [Fact]
    public void The_one_Dockerfile_beside_the_project_is_read_by_itself()
    {
        const string Image = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV ASPNETCORE_URLS=http://localhost:8080\n";
        var project = new PackagedProject(feed, "image", "").Write("Program.cs", "WebApplication.Create(args).Run();\n").Write("Dockerfile", Image);

        Assert.Equal(["Dockerfile(2,21): error ALB2003: Kestrel listens on localhost:8080, but a load balancer connects from outside"], project.Build().Lines);
        Assert.Equal((true, 0), Compiled(project.Write("Dockerfile.alpine", Image)));
    }

    [Fact]
    public void Another_analyzer_with_a_YamlDotNet_of_its_own_works_beside_it()
    {
        OtherAnalyzer.PackInto(feed);
        var project = new PackagedProject(feed, "neighbors", """
            <PackageReference Include="OtherYamlAnalyzer" Version="1.0.0" PrivateAssets="all" />
            <AlbLintTemplate Include="infra/lb.yaml" />
            """).Write("Program.cs", "WebApplication.Create(args).Run();\n").Write("infra/lb.yaml", Template);

        var lines = project.Build().Lines;

        Assert.Contains(Refused, lines);
        Assert.Contains(lines, line => line.Contains("warning OTHER1: YamlDotNet read 'ok'", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("AD0001", StringComparison.Ordinal));
    }

    private static (bool Compiled, int Findings) Compiled(PackagedProject project)
    {
        var build = project.Build();
        return (build.Compiled, build.Lines.Count);
    }

    private static bool IsOurs(string entry) =>
        !entry.StartsWith("rules/", StringComparison.Ordinal) && !entry.StartsWith("_rels/", StringComparison.Ordinal)
        && !entry.StartsWith("package/", StringComparison.Ordinal) && entry is not ("[Content_Types].xml" or "AlbLint.nuspec");
}
