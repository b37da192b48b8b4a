using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>Whether something keeps tasks from some instances of their cluster. What it is, is not read.</summary>
internal sealed class PlacementConstraints
{
    private Slot? _given;

    /// <param name="props">What a service or task definition is made with.</param>
    public PlacementConstraints(Props props) => Add(props["PlacementConstraints"]);

    /// <summary>Adds what a method or property gives.</summary>
    public void Add(Slot constraints) => _given = constraints.IsCompleteList && constraints.Items.Count == 0 ? _given : constraints;

    /// <summary>The property; null when there are none.</summary>
    public TemplateNode? Node() => _given is { } given ? Nodes.Unknown("placement constraints are not read", given.Place) : null;
}
