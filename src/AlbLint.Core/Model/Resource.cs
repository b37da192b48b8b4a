using AlbLint.Text;

namespace AlbLint.Model;

/// <summary>Anything that is declared and has a name: a template's resource, a CDK construct, a deployed resource.</summary>
public abstract class Resource
{
    /// <summary>The logical id in a template, the construct id in C#.</summary>
    public required string Id { get; init; }

    /// <summary>Where the resource is named: the logical id's key, the construct's creation.</summary>
    public required Place Place { get; init; }

    /// <summary>The construct path that the CDK wrote (<c>aws:cdk:path</c>), if any.</summary>
    public string? ConstructPath { get; init; }

    /// <summary>Identity within one deployment: stack and logical id. Two resources with the same key are the same resource.</summary>
    public required string Key { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
