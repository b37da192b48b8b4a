using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>The <c>Node</c> of a construct: its place in the tree.</summary>
internal sealed class NodeObject(CdkConstruct construct) : CdkObject
{
    public override Slot? Read(string property, Place place) => property switch
    {
        "DefaultChild" => construct.DefaultChild is { } child ? new Slot(child, place) : Slot.Unknown("the construct's default child is not known", place),
        "Id" => Slot.Of(construct.Id, place),
        "Path" => Slot.Of(construct.Path, place),
        "Scope" => construct.Scope is { } scope ? new Slot(scope, place) : Slot.Of(null, place),
        "Children" => new Slot(new ListDatum(construct.Children.Select(child => new Slot(child, place))), place),
        "Addr" => Slot.Unknown("an address made from the path", place, "addr:" + construct.Path),
        _ => null,
    };

    public override Slot? Call(string method, Arguments arguments) => method switch
    {
        "FindChild" or "TryFindChild" when arguments[0].Text is { } id => construct.Child(id) is { } child
            ? new Slot(child, arguments.Place) : Slot.Unknown($"{construct.Id} has no child {id} that is known", arguments.Place),
        "TryGetContext" or "GetContext" when arguments[0].Text is { } key => Slot.Unknown($"context {key} is given from outside", arguments.Place, "context:" + key),
        "AddDependency" => Depend(arguments),
        _ => null,
    };

    private Slot Depend(Arguments arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            foreach (var item in arguments[i].Value is ListDatum list ? list.Items : [arguments[i]])
            {
                if (Of<CdkConstruct>(item) is { } other)
                {
                    construct.Assembly.Dependencies.Add((construct, other));
                }
            }
        }

        return Slot.Of(null, arguments.Place);
    }
}
