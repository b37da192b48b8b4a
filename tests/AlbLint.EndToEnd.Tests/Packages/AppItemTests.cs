namespace AlbLint.EndToEnd.Tests.Packages;

/// <summary>A CDK program that adds the package and names the web project beside it, whose image it builds.</summary>
[Collection(PackageFeed.Collection)]
public sealed class AppItemTests(PackageFeed feed)
{
    private const string Cdk = """
        <PackageReference Include="Amazon.CDK.Lib" Version="2.160.0" />
        <PackageReference Include="Constructs" Version="10.0.5" />
        <AlbLintApp Include="../shop/shop.csproj" />
        """;

    private const string Program = """
        using Amazon.CDK;
        using Amazon.CDK.AWS.EC2;
        using Amazon.CDK.AWS.ECS;
        using Amazon.CDK.AWS.ECS.Patterns;

        var stack = new Stack(new App(), "Shop");
        _ = new ApplicationLoadBalancedFargateService(stack, "Web", new ApplicationLoadBalancedFargateServiceProps
        {
            Vpc = new Vpc(stack, "Vpc"),
            TaskImageOptions = new ApplicationLoadBalancedTaskImageOptions { Image = ContainerImage.FromAsset("../shop"), ContainerPort = 8080 },
            IdleTimeout = Duration.Seconds(90),
        });

        """;

    private const string Web = """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(75));
        builder.WebHost.UseUrls("http://*:5000");
        builder.Build().Run();

        """;

    // Restored from the packages of this checkout's own tests: they are large.
    private static readonly string Packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    [Fact]
    public void A_build_of_the_program_says_where_it_contradicts_the_application()
    {
        var shop = new PackagedProject(feed, "shop", reference: "")
            .Write("Program.cs", Web)
            .Write("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY . /app\nENTRYPOINT [\"dotnet\", \"/app/shop.dll\"]\n");
        var infra = new PackagedProject(feed, "infra", Cdk, "Microsoft.NET.Sdk", "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>").Write("Program.cs", Program);

        Assert.Equal(
            [
                "Program.cs(10,131): error ALB2002: requests go to port 8080, but Kestrel listens on port 5000",
                "Program.cs(11,19): error ALB3001: Kestrel closes idle connections after 75 s, before Web's idle timeout of 90 s",
            ],
            Build(infra).Lines);

        shop.Write("Program.cs", Web.Replace("75", "100").Replace("5000", "8080"));
        var build = Build(infra);
        Assert.True(build.Compiled);
        Assert.Empty(build.Lines);
    }

    private static BuildOutput Build(PackagedProject project) => project.Build("-p:RestoreFallbackFolders=" + Packages, "-p:NoWarn=NU1603");
}
