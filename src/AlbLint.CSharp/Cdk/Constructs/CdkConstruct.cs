using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A construct: a node of the tree whose path names what it synthesises.</summary>
internal class CdkConstruct : CdkObject
{
    private Dictionary<string, CdkConstruct>? _children;

    /// <param name="scope">The parent; null for the root.</param>
    /// <param name="id">The id; one that is not known gets a name of its own.</param>
    /// <param name="place">Where it is made.</param>
    /// <param name="assembly">What the program makes.</param>
    public CdkConstruct(CdkConstruct? scope, string id, Place place, CloudAssembly assembly)
    {
        Scope = scope;
        Place = place;
        Assembly = assembly;
        Id = scope?.Unique(id) ?? id;
        Path = scope is null || scope.Path.Length == 0 ? Id : scope.Path + "/" + Id;
        scope?.Adopt(this);
        assembly.Constructs.Add(this);
    }

    protected CdkConstruct(Arguments arguments)
        : this(Of<CdkConstruct>(arguments[0]) ?? arguments.Program.Assembly.Nowhere, arguments[1].Text ?? "{" + (arguments[1].Value.Symbol ?? "?") + "}", arguments.Place, arguments.Program.Assembly)
    {
    }

    public CdkConstruct? Scope { get; }

    /// <summary>The id that the program gives it.</summary>
    public string Id { get; }

    /// <summary>The ids from the stack on, joined by slashes.</summary>
    public string Path { get; }

    /// <summary>The stack that it is in or is; null when it is in none.</summary>
    public StackObject? Stack => this as StackObject ?? Scope?.Stack;

    /// <summary>The path of the stack that it is in; empty when it is in none.</summary>
    public string StackPath => Stack?.Path ?? "";

    /// <summary>Where it is made.</summary>
    public Place Place { get; }

    public CloudAssembly Assembly { get; }

    /// <summary>The children in the order they were made.</summary>
    public IEnumerable<CdkConstruct> Children => _children is null ? [] : _children.Values;

    /// <summary>The child that stands for the construct itself.</summary>
    public virtual CdkConstruct? DefaultChild => Child("Resource") ?? Child("Default");

    public override string Symbol => field ??= "construct:" + Path;

    public CdkConstruct? Child(string id) => _children is not null && _children.TryGetValue(id, out var child) ? child : null;

    public override Slot? Read(string property, Place place) => property == "Node" ? new Slot(new NodeObject(this), place) : null;

    /// <summary>A resource of this construct, under a child of its own.</summary>
    protected CfnObject Resource(string type, string id = "Resource", Place? place = null) => new(this, id, type, place ?? Place, Assembly) { ConstructId = Id };

    private void Adopt(CdkConstruct child) => (_children ??= new(StringComparer.Ordinal)).Add(child.Id, child);

    // An id that is not known may stand for several constructs that the program makes one after the other.
    private string Unique(string id)
    {
        var unique = id;
        for (var number = 2; Child(unique) is not null; number++)
        {
            unique = id + "#" + number;
        }

        return unique;
    }
}
