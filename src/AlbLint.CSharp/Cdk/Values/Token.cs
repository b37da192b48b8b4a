using AlbLint.CloudFormation.Syntax;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Values;

/// <summary>A value that the deployment decides: an attribute of a resource, a parameter.</summary>
/// <param name="symbol">Equal for equal values.</param>
/// <param name="node">The value as the template has it.</param>
internal sealed class Token(string? symbol, Func<Place, TemplateNode> node) : Datum
{
    public override string? Symbol { get; } = symbol;

    public TemplateNode Node(Place place) => node(place);

    /// <summary>What Ref gives of a resource, a parameter or a pseudo parameter.</summary>
    public static Token Ref(string name) => new("ref:" + name, place => MadeNodes.Ref(name, place));

    /// <summary>An attribute of a resource.</summary>
    public static Token GetAtt(string name, string attribute) => new("getatt:" + name + "." + attribute, place => MadeNodes.GetAtt(name, attribute, place));
}
