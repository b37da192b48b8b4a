using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>The environment of a container: variables, secrets, whose names alone are known, and files, of which nothing is.</summary>
internal sealed class ContainerEnvironment
{
    private readonly List<KeyValuePair<Slot, Slot>> _variables = [];
    private readonly List<Slot> _secrets = [];
    private readonly Slot _files;
    private bool _mayHaveMore;

    /// <summary>What a container is made with; dictionaries are read then.</summary>
    public ContainerEnvironment(Props props)
    {
        _files = props["EnvironmentFiles"];
        _variables.AddRange(Entries(props["Environment"]));
        _secrets.AddRange(Entries(props["Secrets"]).Select(entry => entry.Key));
    }

    public void Set(Slot name, Slot value) => _variables.Add(new(name, value));

    public void AddSecret(Slot name) => _secrets.Add(name);

    /// <summary>Anything may be set from now on.</summary>
    public void Escape() => _mayHaveMore = true;

    /// <summary>The container's properties.</summary>
    public IEnumerable<(string Name, TemplateNode? Node)> Properties(Place place)
    {
        var last = new Dictionary<string, KeyValuePair<Slot, Slot>>(StringComparer.Ordinal);
        foreach (var pair in _variables)
        {
            last[pair.Key.Value.Symbol ?? ""] = pair;
        }

        var variables = last.Values.Select(pair => (TemplateNode?)Nodes.Object(pair.Value.Place, ("Name", Nodes.Of(pair.Key)), ("Value", Nodes.Of(pair.Value) ?? MadeNodes.Text("", pair.Value.Place)))).ToList();
        if (_mayHaveMore)
        {
            variables.Add(MadeNodes.Unknown("there may be more variables", null, true, place));
        }

        yield return ("Environment", Nodes.ListOf(variables, place));
        yield return ("Secrets", Nodes.ListOf([.. _secrets.Select(name => Nodes.Object(name.Place, ("Name", Nodes.Of(name))))], place));
        yield return ("EnvironmentFiles", _files is { IsCompleteList: true, Items.Count: 0 } ? null : MadeNodes.Unknown("the files are not read", null, true, _files.Place));
    }

    private IReadOnlyList<KeyValuePair<Slot, Slot>> Entries(Slot dictionary)
    {
        _mayHaveMore |= !dictionary.IsNull && dictionary.Value is not MapDatum { IsComplete: true };
        return (dictionary.Value as MapDatum)?.Entries ?? [];
    }
}
