namespace AlbLint.Benchmarks.CompileShare;

/// <summary>
/// An app of a shared stack with a load balancer, services behind it with a stack, a construct and settings each, and stacks that have nothing
/// to do with it.
/// </summary>
internal sealed class CdkProject : GeneratedProject
{
    /// <summary>The most services that there are files for.</summary>
    public const int MaxServices = (Files - 2) / 3;

    public CdkProject(Workshop workshop, string name, int services)
        : base(workshop, name, """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <NoWarn>$(NoWarn);NU1603</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Amazon.CDK.Lib" Version="2.160.0" />
                <PackageReference Include="Constructs" Version="10.0.5" />
                <PackageReference Include="AlbLint" Version="*" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """)
    {
        var workers = Files - 2 - (3 * services);
        Write("Program.cs", CdkSources.Program(services, workers));
        Write("Stacks/EdgeStack.cs", CdkSources.Edge);
        for (var i = 0; i < services; i++)
        {
            Write($"Settings/Service{i}Settings.cs", CdkSources.Settings(i));
            Write($"Constructs/Service{i}Construct.cs", CdkSources.Construct(i));
            Write($"Stacks/Service{i}Stack.cs", CdkSources.Stack(i));
        }

        for (var i = 0; i < workers; i++)
        {
            Write($"Stacks/Worker{i}Stack.cs", CdkSources.Worker(i));
        }
    }
}
