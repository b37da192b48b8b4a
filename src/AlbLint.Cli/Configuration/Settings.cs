using AlbLint.Findings;

namespace AlbLint.Cli.Configuration;

/// <summary>What a <c>.alblint.yml</c> says.</summary>
internal sealed record Settings
{
    /// <summary>What holds where there is no file.</summary>
    public static Settings None { get; } = new();

    /// <summary>The directory that paths in the file start from, a full path; empty where there is no file.</summary>
    public string Directory { get; init; } = "";

    /// <summary>Severities by rule id; null for a rule that is off.</summary>
    public IReadOnlyDictionary<string, Severity?> Severities { get; init; } = new Dictionary<string, Severity?>();

    /// <summary>The idle timeout of the load balancer in front of applications that no template is known for; null for AWS's default.</summary>
    public TimeSpan? IdleTimeout { get; init; }

    /// <summary>Which project runs in which resource.</summary>
    public IReadOnlyList<ProjectLink> Links { get; init; } = [];

    /// <summary>What is left out of directories.</summary>
    public IReadOnlyList<IgnorePattern> Excludes { get; init; } = [];

    /// <summary>Values of template parameters; those of the command line go before them.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The findings as the file wants them: with its severities, and without those of rules that are off.</summary>
    public IReadOnlyList<Finding> Apply(IReadOnlyList<Finding> findings) => Severities.Count == 0
        ? findings
        : [.. from finding in findings
              let isChosen = Severities.ContainsKey(finding.Rule.Id)
              let severity = isChosen ? Severities[finding.Rule.Id] : null
              where !isChosen || severity is not null
              select isChosen ? finding with { Chosen = severity } : finding];

    /// <summary>Whether a file or directory, given by its full path, is left out.</summary>
    public bool Leaves(string fullPath, bool isDirectory)
    {
        if (Excludes.Count == 0)
        {
            return false;
        }

        var relative = Path.GetRelativePath(Directory, fullPath).Replace(Path.DirectorySeparatorChar, '/');
        return Excludes.Any(pattern => pattern.Matches(relative, isDirectory));
    }
}

/// <summary>Says that the code in a project runs in a resource of a template.</summary>
/// <param name="Template">Full path of the template, or of the C# project that makes it.</param>
/// <param name="Resource">The logical id, or the construct path, of the task definition, Auto Scaling group or instance; null where only one can be meant.</param>
/// <param name="Container">The container of the task definition; null where only one can be meant.</param>
/// <param name="Project">Full path of the project file or directory of the application.</param>
internal sealed record ProjectLink(string Template, string? Resource, string? Container, string Project);
