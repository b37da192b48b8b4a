using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>The arguments of a call, by the names of the parameters.</summary>
internal sealed class Arguments(IReadOnlyList<KeyValuePair<string, Slot>> values, Place place, CdkProgram program)
{
    /// <summary>Where the call is written.</summary>
    public Place Place => place;

    /// <summary>The program that is interpreted.</summary>
    public CdkProgram Program => program;

    public int Count => values.Count;

    /// <summary>An argument; null when there is none of the name.</summary>
    public Slot this[string name]
    {
        get
        {
            foreach (var pair in values)
            {
                if (pair.Key == name)
                {
                    return pair.Value;
                }
            }

            return Slot.Of(null, place);
        }
    }

    /// <summary>An argument by its position; null when there are fewer.</summary>
    public Slot this[int index] => index < values.Count ? values[index].Value : Slot.Of(null, place);

    /// <summary>Every argument, in the order of the parameters.</summary>
    public IEnumerable<Slot> All => values.Select(pair => pair.Value);

    /// <summary>The arguments from a position on, those of an array one by one.</summary>
    public ListDatum From(int index)
    {
        var rest = values.Skip(index).Select(pair => pair.Value).ToList();
        return new ListDatum(
            rest.SelectMany(slot => slot.Value is ListDatum list ? list.Items : slot.IsNull ? [] : [slot]), rest.TrueForAll(slot => slot.Value is not ListDatum { IsComplete: false }));
    }

    /// <summary>The properties that stand at a position.</summary>
    public Props PropsAt(int index) => new(this[index]);

    /// <summary>The argument that is called props or options.</summary>
    public Props Props => new(this["props"] is { IsNull: false } props ? props : this["options"]);
}
