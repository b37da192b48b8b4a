namespace AlbLint.Cli.Projects.Evaluation;

/// <summary>What a C# project says, with what it imports from the directories above it, as far as it is plainly written.</summary>
/// <param name="path">The full path of the project file.</param>
/// <param name="sdk">The SDK that it names; empty when it names none.</param>
/// <param name="properties">Its properties, by name in any case.</param>
/// <param name="items">Its item elements in order.</param>
internal sealed class ProjectFile(string path, string sdk, IReadOnlyDictionary<string, string> properties, IReadOnlyList<ProjectItem> items)
{
    public string FullPath { get; } = path;

    public string Folder { get; } = Path.GetDirectoryName(path)!;

    /// <summary>The SDK with its version cut off: <c>Microsoft.NET.Sdk.Web</c>.</summary>
    public string Sdk { get; } = sdk.Split('/')[0];

    /// <summary>The name of its assembly.</summary>
    public string AssemblyName => this["AssemblyName"] is { Length: > 0 } name ? name : Path.GetFileNameWithoutExtension(FullPath);

    /// <summary>The framework that it is built for; of several the newest .NET. Empty when it says none.</summary>
    public string Framework => this["TargetFramework"] is { Length: > 0 } only ? only
        : ProjectItem.Parts(this["TargetFrameworks"]).MaxBy(References.FrameworkName.Generation) ?? "";

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
    public IReadOnlyDictionary<string, string> Packages => field ??= References.PackageVersions.Of(this);

    /// <summary>The full paths of the projects that it references.</summary>
    public IEnumerable<string> Projects => Included("ProjectReference").Where(item => !item["ReferenceOutputAssembly"].Equals("false", StringComparison.OrdinalIgnoreCase))
        .SelectMany(item => item.Values).Select(FullPathOf);

    /// <summary>All item elements.</summary>
    public IReadOnlyList<ProjectItem> Items { get; } = items;

    /// <summary>A property; empty when it is not set.</summary>
    public string this[string property] => properties.TryGetValue(property, out var value) ? value : "";

    private const string WebSdk = "Microsoft.NET.Sdk.Web";
    private const string AspNetCore = "Microsoft.AspNetCore.App";

    /// <summary>Whether a property says true, or <c>enable</c>.</summary>
    public bool Is(string property) => this[property].Equals("true", StringComparison.OrdinalIgnoreCase) || this[property].Equals("enable", StringComparison.OrdinalIgnoreCase);

    /// <summary>The item elements that include something.</summary>
    public IEnumerable<ProjectItem> Included(string type) => Items.Where(item => item.Operation == ItemOperation.Include && item.Type.Equals(type, StringComparison.OrdinalIgnoreCase));

    /// <summary>A path of the project as a full path; it may be written with <c>\</c>.</summary>
    public string FullPathOf(string path) => Path.GetFullPath(path.Replace('\\', '/'), Folder);
}
