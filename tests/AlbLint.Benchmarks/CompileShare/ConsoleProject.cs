namespace AlbLint.Benchmarks.CompileShare;

/// <summary>The services alone: nothing of ASP.NET Core, no template, so that there is nothing to find.</summary>
internal sealed class ConsoleProject : GeneratedProject
{
    public ConsoleProject(Workshop workshop, string name)
        : base(workshop, name, """
            <Project Sdk="Microsoft.NET.Sdk">
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
        for (var i = 0; i < Files / 2; i++)
        {
            Write($"Models/Item{i}.cs", Sources.Model(i));
            Write($"Services/Service{i}.cs", Sources.Service(i));
        }
    }
}
