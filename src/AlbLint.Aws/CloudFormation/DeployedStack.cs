namespace AlbLint.Aws.CloudFormation;

/// <summary>A stack as it is deployed.</summary>
public sealed record DeployedStack
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The id, an ARN.</summary>
    public required string Id { get; init; }

    /// <summary>The template after macros have run.</summary>
    public required string Template { get; init; }

    /// <summary>The values of its parameters, for those of Systems Manager the name there.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>Parameters whose value CloudFormation keeps to itself.</summary>
    public required IReadOnlyList<string> HiddenParameters { get; init; }

    /// <summary>The values of its outputs.</summary>
    public required IReadOnlyDictionary<string, string> Outputs { get; init; }

    /// <summary>The real ids of its resources by logical id.</summary>
    public required IReadOnlyDictionary<string, string> Resources { get; init; }

    /// <summary>Its nested stacks by the logical id of the resource that makes each.</summary>
    public required IReadOnlyDictionary<string, DeployedStack> Nested { get; init; }
}

/// <summary>A value that a stack offers to others.</summary>
/// <param name="Name">The export's name.</param>
/// <param name="Value">Its value.</param>
/// <param name="StackId">The stack that it comes from.</param>
public sealed record StackExport(string Name, string Value, string StackId);
