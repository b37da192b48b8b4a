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
    public static Slot Joined(IReadOnlyList<Slot> parts, Place place)
    {
        var (isKnown, isDeployed) = (true, false);
        foreach (var part in parts)
        {
            isKnown &= part.Value is Scalar { Content: not TimeSpan } or EnumMember;
            isDeployed |= part.Value is Token;
        }

        if (isKnown)
        {
            return Known(parts, place);
        }

        string? symbol = "";
        foreach (var part in parts)
        {
            symbol = symbol is null || part.Value.Symbol is null ? null : symbol + (symbol.Length == 0 ? "" : "+") + part.Value.Symbol;
        }

        symbol = symbol is null ? null : "text(" + symbol + ")";
        return isDeployed ? new Slot(Deployed([.. parts], symbol), place) : Slot.Unknown("a part of the text is not known", place, symbol);
    }

    private static Slot Known(IReadOnlyList<Slot> parts, Place place)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (text.Length < MaxLength)
            {
                text.Append(Of(part));
            }
        }

        return text.Length >= MaxLength ? Slot.Unknown("the text is too long to follow", place) : Slot.Of(text.ToString(), place);
    }

    private static Token Deployed(List<Slot> parts, string? symbol) => new(symbol, at => Join(parts, at));

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
