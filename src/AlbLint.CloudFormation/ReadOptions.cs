using AlbLint.CloudFormation.Syntax;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.CloudFormation;

/// <summary>A template to read.</summary>
/// <param name="File">Its text and the path that findings show.</param>
/// <param name="StackName">The stack's name when it is known, which resolves <c>AWS::StackName</c>.</param>
/// <param name="Made">The template itself, when a program makes it and no text of it exists.</param>
public sealed record TemplateInput(SourceFile File, string? StackName = null, TemplateDocument? Made = null)
{
    /// <summary>The stack's own parameter values; null for those of <see cref="ReadOptions"/>.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    /// <summary>Parameters that have a value which nobody tells, so their default says nothing.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>Templates of nested stacks that are known, by the logical id of the resource that makes each; others are looked for by their path.</summary>
    public IReadOnlyDictionary<string, TemplateInput> Nested { get; init; } = new Dictionary<string, TemplateInput>();
}

/// <summary>Something that a server runs in.</summary>
/// <param name="ResourceId">The logical id of the task definition, the Auto Scaling group or the instance.</param>
/// <param name="ConstructPath">The construct path of that resource, if the CDK wrote one.</param>
/// <param name="Place">Where the container, or the resource, is written; equal whenever the same <see cref="SourceFile"/> is read.</param>
/// <param name="Container">The container, without a server; null for an Auto Scaling group or an instance.</param>
public sealed record ServerSite(string ResourceId, string? ConstructPath, Place Place, Container? Container);

/// <summary>What is known besides the templates.</summary>
/// <param name="parameters">Parameter values; none when null.</param>
/// <param name="readNested">Reads the template of a nested stack; finds none when null.</param>
/// <param name="serverOf">Knows the servers of some sites; of none when null.</param>
/// <param name="assumed">What is assumed besides the templates' own conditions; nothing when null.</param>
public sealed class ReadOptions(
    IReadOnlyDictionary<string, string>? parameters = null, Func<string, SourceFile?>? readNested = null, Func<ServerSite, Server?>? serverOf = null, Scenario? assumed = null)
{
    /// <summary>Parameter values; they replace defaults, and conditions on them are decided.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; } = parameters ?? new Dictionary<string, string>();

    /// <summary>Reads the template of a nested stack by a path written as the parent's is; null when there is no such file.</summary>
    public Func<string, SourceFile?> ReadNested { get; } = readNested ?? (_ => null);

    /// <summary>
    /// The server of a site, by evidence that is better than what the template says of it; null where there is none. Asked for each site once in each
    /// scenario.
    /// </summary>
    public Func<ServerSite, Server?> ServerOf { get; } = serverOf ?? (_ => null);

    /// <summary>What is assumed besides the templates' own conditions.</summary>
    public Scenario Assumed { get; } = assumed ?? Scenario.Only;

    /// <summary>Whether to list what cannot be known.</summary>
    public bool ListsUnknowns { get; init; }
}
