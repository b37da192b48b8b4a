using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Cli.Projects;

/// <summary>
/// Shows findings in what a CDK program synthesised at the line of C# that makes the construct. Joined by construct path, since nothing that the
/// CDK writes names a line. What the code shows by itself is said once. Where the program was changed since it synthesised, its code counts as far as it is known.
/// </summary>
internal sealed class SynthesizedFindings
{
    private readonly Dictionary<string, Place> _constructs = new(StringComparer.Ordinal);
    private readonly HashSet<(string Rule, string Path)> _known;
    private readonly HashSet<string?> _open;
    private readonly bool _isOld;

    /// <param name="program">The program, and what came of it.</param>
    /// <param name="isOld">Whether the program was changed since.</param>
    public SynthesizedFindings(ProgramFindings program, bool isOld)
    {
        _isOld = isOld;
        _open = [.. program.Reading.Unknowns.Select(unknown => unknown.Resource)];
        foreach (var resource in program.Reading.Deployments.SelectMany(Resources))
        {
            if (resource.ConstructPath is { } path)
            {
                _constructs.TryAdd(path, resource.Place);
            }
        }

        _known = [.. program.Findings.Where(finding => finding.ConstructPath is not null).Select(finding => (finding.Rule.Id, finding.ConstructPath!))];
    }

    /// <summary>The finding at the program's line; null when the program's own findings say the same, or its code shows that it is cured; the finding itself when the line is not known.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="constructs">The constructs that it rests on; null when not all are known.</param>
    public Finding? InProgram(Finding finding, Func<Finding, IReadOnlyList<string>?> constructs) =>
        finding.ConstructPath is not { } path ? finding
        : _known.Contains((finding.Rule.Id, path)) || (_isOld && !_open.Contains(null) && constructs(finding)?.All(IsKnown) == true) ? null
        : _constructs.TryGetValue(path, out var place)
            ? finding with { Place = place, Edits = [], Choices = [], Related = [new RelatedPlace(finding.Place, _isOld ? "synthesised here, before the program was changed" : "synthesised here"), .. finding.Related] }
        : finding;

    private bool IsKnown(string construct) => _constructs.ContainsKey(construct) && !_open.Contains(construct);

    private static IEnumerable<Resource> Resources(Deployment deployment) =>
    [
        .. deployment.LoadBalancers, .. deployment.Listeners, .. deployment.TargetGroups, .. deployment.Workloads,
        .. deployment.Workloads.OfType<EcsService>().Select(service => service.TaskDefinition).OfType<TaskDefinition>(),
        .. deployment.LoadBalancers.SelectMany(balancer => balancer.SecurityGroups.Groups), .. deployment.Workloads.SelectMany(workload => workload.SecurityGroups.Groups),
        .. deployment.LoadBalancers.Select(balancer => balancer.AccessLogs.Bucket).OfType<LogBucket>(),
    ];
}
