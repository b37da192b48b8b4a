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

    /// <summary>The directory of the cloud assembly that it belongs to, a full path; null when it is in none.</summary>
    public string? Assembly { get; init; }

    /// <summary>The construct paths of its resources by logical id, when a CDK manifest says them.</summary>
    public IReadOnlyDictionary<string, string>? ConstructPaths { get; init; }
}

/// <summary>An input that could not be read.</summary>
/// <param name="File">How findings would name it.</param>
/// <param name="Reason">Why, without a full stop.</param>
internal sealed record UnreadInput(string File, string Reason)
{
    /// <summary>A mistake of the program in one input, which does not take the others with it.</summary>
    public static UnreadInput ByMistake(string file, Exception mistake) =>
        new(file, $"internal error, please report it: {mistake.GetType().Name}: {mistake.Message} {mistake.StackTrace?.Split('\n')[0].Trim()}");
}
