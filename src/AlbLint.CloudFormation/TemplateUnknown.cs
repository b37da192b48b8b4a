using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.CloudFormation;

/// <summary>Something that a template writes, or may write, and that cannot be known, so that no rule judges it.</summary>
/// <param name="Resource">The logical id, or the construct path where the CDK wrote one.</param>
/// <param name="Property">The property that was asked for; empty for the whole resource, or an object in it.</param>
/// <param name="Reason">Why, as a clause: "parameter Port has no default".</param>
/// <param name="Place">Where it stands.</param>
public sealed record TemplateUnknown(string Resource, string Property, string Reason, Place Place)
{
    /// <summary>The targets of which nobody knows which server answers.</summary>
    internal static IEnumerable<TemplateUnknown> Servers(Deployment deployment) =>
        from target in deployment.Targets
        where target.Server is null
        let name = target.Workload.ConstructPath ?? target.Workload.Id
        let unknown = target switch
        {
            { Workload: EcsService { TaskDefinition.HasInboundProxy: false }, Container: { } container } =>
                new TemplateUnknown(name, "", container.Name.IsKnown ? $"nothing says which server runs in container {container.Name.Value}" : "nothing says which server runs in its container", container.Image.Place),
            { Workload: AutoScalingGroup or Ec2Instance } => new TemplateUnknown(name, "", "nothing says which server runs on it", target.Workload.Place),
            _ => null,
        }
        where unknown is not null
        select unknown;

    /// <summary>As one line: "Group HealthCheckPort: parameter Port has no default".</summary>
    public override string ToString() => $"{Resource}{(Property.Length > 0 ? " " : "")}{Property}: {Reason}";
}
