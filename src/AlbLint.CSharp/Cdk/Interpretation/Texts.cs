using System.Text;
using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>Text that is put together from parts.</summary>
internal static class Texts
{
    private const int MaxLength = 100_000; // characters; user data is at most 16 KB

    /// <summary>The text of all parts; a value that the deployment decides, or an unknown, when a part is.</summary>
    public static Slot Joined(IEnumerable<Slot> parts, Place place)
    {
        var list = parts.ToList();
        if (list.TrueForAll(part => part.Value is Scalar { Content: not TimeSpan } or EnumMember))
        {
            var text = new StringBuilder();
            foreach (var part in list)
            {
                if (text.Length < MaxLength)
                {
                    text.Append(Of(part));
                }
            }

            if (text.Length >= MaxLength)
            {
                return Slot.Unknown("the text is too long to follow", place);
            }

            return Slot.Of(text.ToString(), place);
        }

        string? symbol = "";
        foreach (var part in list)
        {
            symbol = symbol is null || part.Value.Symbol is null ? null : symbol + (symbol.Length == 0 ? "" : "+") + part.Value.Symbol;
        }

        symbol = symbol is null ? null : "text(" + symbol + ")";
        return list.Exists(part => part.Value is Token)
            ? new Slot(new Token(symbol, at => Join(list, at)), place)
            : Slot.Unknown("a part of the text is not known", place, symbol);
    }

    /// <summary>What a known datum is as text.</summary>
    public static string Of(Slot slot) => slot.Value switch
    {
        Scalar { Content: null } => "",
        Scalar { Content: bool truth } => truth ? "True" : "False",
        Scalar { Content: { } content } => Nodes.Text(content),
        EnumMember member => member.Name,
        _ => "",
    };

    private static MappingNode Join(List<Slot> parts, Place place) =>
        MadeNodes.Map("Fn::Join", MadeNodes.List([MadeNodes.Text("", place), MadeNodes.List(parts.Select(part => Nodes.Of(part)).OfType<TemplateNode>(), place)], place), place);
}
