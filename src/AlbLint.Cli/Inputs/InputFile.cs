namespace AlbLint.Cli.Inputs;

/// <summary>A file that is to be checked.</summary>
/// <param name="FullPath">Where it is; <see cref="StandardInput"/> for standard input.</param>
/// <param name="ShownPath">How findings name it: relative to the working directory, with <c>/</c>.</param>
internal sealed record InputFile(string FullPath, string ShownPath)
{
    public const string StandardInput = "-";

    /// <summary>Whether something named this very file, so that it has to be a template.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The name of the stack that it is deployed as, when a CDK manifest says so.</summary>
    public string? StackName { get; init; }
}

/// <summary>An input that could not be read.</summary>
/// <param name="File">How findings would name it.</param>
/// <param name="Reason">Why, without a full stop.</param>
internal sealed record UnreadInput(string File, string Reason);
