using AlbLint.Text;

namespace AlbLint.CloudFormation;

/// <summary>A template to read.</summary>
/// <param name="File">Its text and the path that findings show.</param>
/// <param name="StackName">The stack's name when it is known, which resolves <c>AWS::StackName</c>.</param>
public sealed record TemplateInput(SourceFile File, string? StackName = null);

/// <summary>What is known besides the templates.</summary>
public sealed class ReadOptions
{
    /// <summary>Parameter values; they replace defaults, and conditions on them are decided.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads the template of a nested stack by a path written as the parent's is; null when there is no such file.</summary>
    public Func<string, SourceFile?> ReadNested { get; init; } = _ => null;
}
