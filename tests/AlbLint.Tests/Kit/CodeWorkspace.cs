using System.Reflection;
using System.Runtime.InteropServices;

namespace AlbLint.Tests.Kit;

/// <summary>Directories with C# projects, as somebody's repository has them. The framework and the packages are those that the tests themselves have.</summary>
internal static class CodeWorkspace
{
    /// <summary>A project file of the web SDK.</summary>
    public const string WebProject = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
        </Project>
        """;

    /// <summary>A CDK program's project file.</summary>
    public const string CdkProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Amazon.CDK.Lib" Version="2.160.0" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>A program whose Kestrel closes idle connections after 30 s, at line 2, column 75.</summary>
    public const string ShortKeepAlive = """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30));
        builder.Build().Run();

        """;

    /// <summary>An empty directory.</summary>
    public static Workspace Empty()
    {
        var workspace = new Workspace();
        workspace.Set("DOTNET_ROOT", Path.GetFullPath("../../..", RuntimeEnvironment.GetRuntimeDirectory()));
        workspace.Set("NUGET_PACKAGES", Path.GetFullPath("../..", typeof(CodeWorkspace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Constructs").Value!));
        return workspace;
    }

    /// <summary>A directory with a web project in <c>web</c>.</summary>
    public static Workspace WithWeb(string program = ShortKeepAlive, string project = WebProject)
    {
        var workspace = Empty();
        workspace.Write("web/Web.csproj", project);
        workspace.Write("web/Program.cs", program);
        return workspace;
    }
}
