namespace AlbLint.CloudFormation.Stacks;

/// <summary>Resources that are given to somebody whose deeds cannot be read here: they may have more targets or rules than the templates say.</summary>
internal sealed class Handover(StackGroup group, ReferenceScanner scanner)
{
    private HashSet<TemplateResource>? _targetGroups;
    private HashSet<TemplateResource>? _securityGroups;
    private HashSet<TemplateResource>? _open;
    private HashSet<TemplateResource>? _listeners;

    /// <summary>Whether anybody else may register targets: the group leaves by an output, or a resource has it that is not known only to read or register.</summary>
    public bool IsShared(TemplateResource targetGroup)
    {
        Find();
        return _targetGroups!.Contains(targetGroup);
    }

    /// <summary>Whether a nested stack that was not found or a custom resource has the group and may add rules to it.</summary>
    public bool MayGetRules(TemplateResource securityGroup)
    {
        Find();
        return _securityGroups!.Contains(securityGroup);
    }

    /// <summary>Whether the group's id leaves: whoever gets it may let itself in.</summary>
    public bool Leaves(TemplateResource securityGroup)
    {
        Find();
        return _open!.Contains(securityGroup);
    }

    /// <summary>Whether listener rules may be added elsewhere.</summary>
    public bool MayGetListenerRules(TemplateResource listener)
    {
        Find();
        return _listeners!.Contains(listener);
    }

    private void Find()
    {
        if (_targetGroups is not null)
        {
            return;
        }

        _targetGroups = [];
        _securityGroups = [];
        _open = [];
        _listeners = [];
        foreach (var stack in group.Stacks)
        {
            foreach (var resource in stack.Resources.Values)
            {
                var handedOver = Registers(resource.Type) || stack.Nested.ContainsKey(resource.Id) ? [] : scanner.References(resource);
                Add(_targetGroups, ResourceTypes.TargetGroup, handedOver);
                Add(_listeners, ResourceTypes.Listener, handedOver);
                Add(_securityGroups, ResourceTypes.SecurityGroup, IsOpaque(resource) ? scanner.References(resource) : []);
                Add(_open, ResourceTypes.SecurityGroup, IsOpaque(resource) || resource.Type == "AWS::SSM::Parameter" ? scanner.References(resource) : []);
            }

            var handedOut = scanner.HandedOut(stack);
            Add(_targetGroups, ResourceTypes.TargetGroup, handedOut);
            Add(_listeners, ResourceTypes.Listener, handedOut);
            Add(_open, ResourceTypes.SecurityGroup, handedOut);
        }
    }

    private static void Add(HashSet<TemplateResource> found, string type, IReadOnlyList<TemplateResource> references)
    {
        foreach (var reference in references)
        {
            if (reference.Type == type)
            {
                found.Add(reference);
            }
        }
    }

    // These name target groups to route to them, to register in a way that is read, or to measure them.
    private static bool Registers(string type) =>
        type is ResourceTypes.Service or ResourceTypes.TaskSet
        || type.StartsWith("AWS::ElasticLoadBalancingV2::", StringComparison.Ordinal)
        || type.StartsWith("AWS::AutoScaling::", StringComparison.Ordinal)
        || type.StartsWith("AWS::ApplicationAutoScaling::", StringComparison.Ordinal)
        || type.StartsWith("AWS::CloudWatch::", StringComparison.Ordinal);

    private static bool IsOpaque(TemplateResource resource) =>
        (resource.Type is ResourceTypes.NestedStack or ResourceTypes.ServerlessApplication && !resource.Stack.Nested.ContainsKey(resource.Id))
        || resource.Type == "AWS::CloudFormation::CustomResource"
        || resource.Type.StartsWith("Custom::", StringComparison.Ordinal);
}
