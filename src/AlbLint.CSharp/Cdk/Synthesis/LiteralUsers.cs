using AlbLint.CloudFormation.Syntax;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Synthesis;

/// <summary>Knows which resources of a template that a program makes take a value from which place of the program.</summary>
internal sealed class LiteralUsers
{
    // One port opens many pairs of groups; what follows from it follows its change, too.
    private const string Following = "AWS::EC2::SecurityGroup";

    // Two that no finding is of.
    private static readonly IReadOnlyCollection<string>[] Anyone = [["?", "??"]];

    private readonly ILookup<Place, (string Type, string Path)> _users;

    private readonly DirectValues _direct;

    /// <param name="document">The template.</param>
    /// <param name="direct">The program's values that the CDK takes.</param>
    public LiteralUsers(TemplateDocument document, DirectValues direct)
    {
        _direct = direct;
        _users =
            (from resource in (document.Root?["Resources"] as MappingNode)?.Entries ?? []
             let node = resource.Value as MappingNode
             let type = (node?["Type"] as ScalarNode)?.Text ?? ""
             let path = ((node?["Metadata"] as MappingNode)?["aws:cdk:path"] as ScalarNode)?.Text ?? resource.Key.Text
             where !type.StartsWith(Following, StringComparison.Ordinal)
             from scalar in Scalars(node?["Properties"])
             select (Place: new Place(scalar.File ?? document.File, scalar.Range), User: (type, path))).Distinct().ToLookup(use => use.Place, use => use.User);
    }

    /// <summary>The construct paths of the resources that take a value from a place, those of one type together; others too, where the program may do more with it.</summary>
    public IEnumerable<IReadOnlyCollection<string>> Of(Place place) =>
        _direct.Has(place) ? _users[place].GroupBy(user => user.Type, user => user.Path).Select(type => type.ToList()) : Anyone;

    private static IEnumerable<ScalarNode> Scalars(TemplateNode? node) => node switch
    {
        ScalarNode scalar => [scalar],
        MappingNode map => map.Entries.SelectMany(entry => Scalars(entry.Value)),
        SequenceNode list => list.Items.SelectMany(Scalars),
        _ => [],
    };
}
