namespace AlbLint.CSharp.Projects;

/// <summary>What a C# project says, with what it imports from the directories above it, as far as it is plainly written.</summary>
public sealed class ProjectFile
{
    private const string WebSdk = "Microsoft.NET.Sdk.Web";
    private const string AspNetCore = "Microsoft.AspNetCore.App";

    private readonly IReadOnlyDictionary<string, string> _properties;

    internal ProjectFile(string path, string sdk, IReadOnlyDictionary<string, string> properties, IReadOnlyList<ProjectItem> items) =>
        (FullPath, Folder, Sdk, _properties, Items) = (path, ProjectPath.FolderOf(path), sdk.Split('/')[0], properties, items);

    /// <summary>The path of the project file.</summary>
    public string FullPath { get; }

    /// <summary>The folder that it is in.</summary>
    public string Folder { get; }

    /// <summary>The SDK with its version cut off: <c>Microsoft.NET.Sdk.Web</c>; empty when it names none.</summary>
    public string Sdk { get; }

    /// <summary>The name of its assembly.</summary>
    public string AssemblyName => this["AssemblyName"] is { Length: > 0 } name ? name : ProjectPath.NameOf(FullPath, ".csproj");

    /// <summary>The framework that it is built for; of several the newest .NET. Empty when it says none.</summary>
    public string Framework => this["TargetFramework"] is { Length: > 0 } only ? only
        : ProjectItem.Parts(this["TargetFrameworks"]).OrderByDescending(FrameworkName.Generation).FirstOrDefault() ?? "";

    /// <summary>Whether it is a program rather than a library.</summary>
    public bool IsProgram => this["OutputType"] is { Length: > 0 } type ? type.EndsWith("exe", StringComparison.OrdinalIgnoreCase) : Sdk is WebSdk or "Microsoft.NET.Sdk.Worker";

    /// <summary>Whether it is a project of tests, whose stacks and servers are made to be tried, not deployed.</summary>
    public bool IsTest => Is("IsTestProject") || Packages.ContainsKey("Microsoft.NET.Test.Sdk");

    /// <summary>Whether it says itself that it uses the CDK.</summary>
    public bool UsesCdk => Packages.ContainsKey("Amazon.CDK.Lib");

    /// <summary>Whether it says itself that it uses ASP.NET Core, or answers load balancers from Lambda.</summary>
    public bool UsesWeb => Sdk is WebSdk || Included("FrameworkReference").Any(item => item.Value == AspNetCore)
        || Packages.Keys.Any(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.OrdinalIgnoreCase) || name.Equals("Amazon.Lambda.ApplicationLoadBalancerEvents", StringComparison.OrdinalIgnoreCase));

    /// <summary>The packages that it references, with their versions; a version is empty when none is plainly written.</summary>
    public IReadOnlyDictionary<string, string> Packages => field ??= PackageVersions.Of(this);

    /// <summary>The full paths of the projects that it references.</summary>
    public IEnumerable<string> Projects => Included("ProjectReference").Where(item => !item["ReferenceOutputAssembly"].Equals("false", StringComparison.OrdinalIgnoreCase))
        .SelectMany(item => item.Values).Select(FullPathOf);

    /// <summary>All item elements, in order.</summary>
    public IReadOnlyList<ProjectItem> Items { get; }

    /// <summary>A property; empty when it is not set.</summary>
    public string this[string property] => _properties.TryGetValue(property, out var value) ? value : "";

    /// <summary>Whether a property says true, or <c>enable</c>.</summary>
    public bool Is(string property) => this[property].Equals("true", StringComparison.OrdinalIgnoreCase) || this[property].Equals("enable", StringComparison.OrdinalIgnoreCase);

    /// <summary>The item elements that include something.</summary>
    public IEnumerable<ProjectItem> Included(string type) => Items.Where(item => item.Operation == ItemOperation.Include && item.Type.Equals(type, StringComparison.OrdinalIgnoreCase));

    /// <summary>A path of the project as a full path; it may be written with <c>\</c>.</summary>
    public string FullPathOf(string path) => ProjectPath.In(Folder, path);
}
