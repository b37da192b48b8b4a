using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A construct that stands behind security groups.</summary>
internal abstract class ConnectableObject : CdkConstruct
{
    protected ConnectableObject(Arguments arguments)
        : base(arguments)
    {
    }

    protected ConnectableObject(CdkConstruct scope, string id, Place place, CloudAssembly assembly)
        : base(scope, id, place, assembly)
    {
    }

    public virtual ConnectionsObject Connections { get; } = new();

    public override Slot? Read(string property, Place place) => property == "Connections" ? new Slot(Connections, place) : base.Read(property, place);

    public override void Escape() => Connections.Escape();
}
