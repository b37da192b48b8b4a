namespace AlbLint.EndToEnd.Tests.Packages;

/// <summary>Somebody else's analyzer package, which ships a plain YamlDotNet.dll of another version.</summary>
internal static class OtherAnalyzer
{
    public static void PackInto(PackageFeed feed)
    {
        var directory = feed.NewDirectory("other");
        File.WriteAllText(Path.Combine(directory, "OtherYamlAnalyzer.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <LangVersion>latest</LangVersion>
                <Version>1.0.0</Version>
                <NuGetAudit>false</NuGetAudit>
                <IncludeBuildOutput>false</IncludeBuildOutput>
                <DevelopmentDependency>true</DevelopmentDependency>
                <SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking>
                <NoWarn>$(NoWarn);NU5128;RS1036;RS2008;RS1038</NoWarn>
                <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
                <TargetsForTfmSpecificContentInPackage>$(TargetsForTfmSpecificContentInPackage);AddAnalyzers</TargetsForTfmSpecificContentInPackage>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.14.0" PrivateAssets="all" ExcludeAssets="runtime" />
                <PackageReference Include="YamlDotNet" Version="VERSION" PrivateAssets="all" />
              </ItemGroup>
              <Target Name="AddAnalyzers">
                <ItemGroup>
                  <TfmSpecificPackageFile Include="$(OutputPath)OtherYamlAnalyzer.dll;$(OutputPath)YamlDotNet.dll" PackagePath="analyzers/dotnet/cs" />
                </ItemGroup>
              </Target>
            </Project>
            """.Replace("VERSION", "16.3.0"));
        File.WriteAllText(Path.Combine(directory, "Analyzer.cs"), """
            using System.Collections.Immutable;
            using System.IO;
            using Microsoft.CodeAnalysis;
            using Microsoft.CodeAnalysis.Diagnostics;
            using YamlDotNet.Core;
            using YamlDotNet.Core.Events;

            [DiagnosticAnalyzer(LanguageNames.CSharp)]
            public sealed class OtherYamlAnalyzer : DiagnosticAnalyzer
            {
                private static readonly DiagnosticDescriptor Rule = new("OTHER1", "YAML", "YamlDotNet read '{0}'", "Other", DiagnosticSeverity.Warning, true);

                public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

                public override void Initialize(AnalysisContext context)
                {
                    context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
                    context.EnableConcurrentExecution();
                    context.RegisterCompilationAction(compilation =>
                    {
                        var parser = new Parser(new StringReader("ok"));
                        while (parser.MoveNext())
                        {
                            if (parser.Current is Scalar scalar)
                            {
                                compilation.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, scalar.Value));
                            }
                        }
                    });
                }
            }
            """);
        feed.Pack(directory);
    }
}
