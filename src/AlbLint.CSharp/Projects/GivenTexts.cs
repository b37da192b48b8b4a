namespace AlbLint.CSharp.Projects;

/// <summary>Files that somebody has read already: nothing else is there.</summary>
internal sealed class GivenTexts : IProjectTexts
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <param name="files">Each with its path.</param>
    public GivenTexts(IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            _texts[ProjectPath.Rooted(path)] = text;
        }
    }

    public string? Read(string path) => _texts.TryGetValue(path, out var text) ? text : null;

    public bool Exists(string path) => _texts.ContainsKey(path) || _texts.Keys.Any(file => file.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal));
}
