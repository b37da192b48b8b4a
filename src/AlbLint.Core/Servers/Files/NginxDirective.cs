using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>A directive of an nginx configuration.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">Its arguments, without quotes, each with its place.</param>
/// <param name="Block">The directives in its braces; empty for one without.</param>
internal sealed record NginxDirective(string Name, IReadOnlyList<(string Text, Place Place)> Arguments, IReadOnlyList<NginxDirective> Block)
{
    /// <summary>The directives of that name in the block.</summary>
    public IEnumerable<NginxDirective> All(string name) => Block.Where(directive => directive.Name == name);

    /// <summary>The block with everything in it, at any depth.</summary>
    public IEnumerable<NginxDirective> Inside() => Block.SelectMany(directive => directive.Inside().Prepend(directive));
}
