namespace AlbLint.Benchmarks.CompileShare;

/// <summary>Controllers, minimal APIs, services, and a program that sets Kestrel up.</summary>
internal sealed class WebProject : GeneratedProject
{
    private const int Parts = 57;
    private const int EndpointFiles = Files - 1 - (3 * Parts);

    public WebProject(Workshop workshop, string name)
        : base(workshop, name, """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AlbLint" Version="*" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """)
    {
        Write("Program.cs", Sources.Program(Parts, EndpointFiles));
        Write("appsettings.json", """{ "Logging": { "LogLevel": { "Default": "Information" } }, "AllowedHosts": "*", "Edge": { "KeepAliveSeconds": 75 } }""");
        for (var i = 0; i < Parts; i++)
        {
            Write($"Models/Item{i}.cs", Sources.Model(i));
            Write($"Services/Service{i}.cs", Sources.Service(i));
            Write($"Controllers/Items{i}Controller.cs", Sources.Controller(i));
        }

        for (var i = 0; i < EndpointFiles; i++)
        {
            Write($"Endpoints/Endpoints{i}.cs", Sources.Endpoints(i));
        }
    }
}
