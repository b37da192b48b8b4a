using AlbLint.Text;

namespace AlbLint.CloudFormation;

/// <summary>A template to read.</summary>
/// <param name="File">Its text and the path that findings show.</param>
/// <param name="StackName">The stack's name when it is known, which resolves <c>AWS::StackName</c>.</param>
public sealed record TemplateInput(SourceFile File, string? StackName = null);

/// <summary>What is known besides the templates.</summary>
/// <param name="parameters">Parameter values; none when null.</param>
/// <param name="readNested">Reads the template of a nested stack; finds none when null.</param>
public sealed class ReadOptions(IReadOnlyDictionary<string, string>? parameters = null, Func<string, SourceFile?>? readNested = null)
{
    /// <summary>Parameter values; they replace defaults, and conditions on them are decided.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; } = parameters ?? new Dictionary<string, string>();

    /// <summary>Reads the template of a nested stack by a path written as the parent's is; null when there is no such file.</summary>
    public Func<string, SourceFile?> ReadNested { get; } = readNested ?? (_ => null);
}
