using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>
/// Every security group that anything names, each once: rules that name the same group hold the same object.
/// Groups name each other in circles, so a group is made first and its rules are filled in afterwards.
/// </summary>
internal sealed class SecurityGroupTable(ModelBuilder builder)
{
    private readonly Dictionary<string, SecurityGroup> _groups = new(StringComparer.Ordinal);
    private readonly Queue<(SecurityGroup Group, string Identity, TemplateResource? Resource)> _unfilled = new();
    private bool _isFilling;

    /// <summary>The group that a value stands for; null when nothing tells which one it is.</summary>
    public SecurityGroup? Of(Value value)
    {
        var resource = value is ReferenceValue reference && Identity.IsName(reference) && reference.Resource.Type == ResourceTypes.SecurityGroup ? reference.Resource
            : value is ReferenceValue ? null : builder.Named(ResourceTypes.SecurityGroup, "GroupName", value);
        if ((resource is null ? Identity.Of(value) : Identity.Of(resource)) is not { } identity)
        {
            return null;
        }

        if (!_groups.TryGetValue(identity, out var group))
        {
            _groups.Add(identity, group = resource is null ? Elsewhere(identity, value) : Declared(resource));
            _unfilled.Enqueue((group, identity, resource));
            Fill();
        }

        return group;
    }

    private SecurityGroup Declared(TemplateResource resource) => new()
    {
        Id = resource.Name,
        Key = resource.Key,
        Place = resource.Place,
        ConstructPath = resource.ConstructPath,
        Ingress = new SecurityGroupRules(),
        Egress = new SecurityGroupRules(),
        Vpc = VpcReader.Addresses(builder.Properties(resource)["VpcId"], builder),
        IsShared = builder.Handover.Leaves(resource),
    };

    private static SecurityGroup Elsewhere(string identity, Value value)
    {
        var group = new SecurityGroup
        {
            Id = Identity.Wording(identity),
            Key = identity,
            Place = value.Place,
            Ingress = new SecurityGroupRules(),
            Egress = new SecurityGroupRules(),
            Vpc = AddressSpace.Unknown,
        };
        group.Ingress.MarkIncomplete();
        group.Egress.MarkIncomplete();
        return group;
    }

    private void Fill()
    {
        if (_isFilling)
        {
            return;
        }

        _isFilling = true;
        while (_unfilled.Count > 0)
        {
            var (group, identity, resource) = _unfilled.Dequeue();
            new SecurityGroupFilling(builder, group, identity).Fill(resource);
        }

        _isFilling = false;
    }
}
