using System.Xml;
using System.Xml.Linq;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>An element of server.xml.</summary>
/// <param name="element">The element, read with its lines.</param>
/// <param name="file">The file.</param>
/// <param name="properties">What stands for <c>${name}</c> in it.</param>
internal sealed class TomcatElement(XElement element, SourceFile file, TomcatProperties properties)
{
    /// <summary>Its name in the text.</summary>
    public Place Place { get; } = new(file, new(Offset(element, file), element.Name.LocalName.Length));

    /// <summary>An attribute at the place of its value; null when it is not there.</summary>
    public Setting<string>? this[string name] => element.Attribute(name) is { } attribute ? properties.Resolve(attribute.Value, ValueOf(attribute)) : null;

    /// <summary>An attribute at the place of name and value: what it says of something else than itself, so that nothing is to be written there.</summary>
    public Setting<string>? Whole(string name) =>
        element.Attribute(name) is { } attribute ? properties.Resolve(attribute.Value, new Place(file, TextRange.Between(Offset(attribute, file), ValueOf(attribute).Range.End + 1))) : null;

    /// <summary>The elements of a name in it.</summary>
    public IEnumerable<TomcatElement> All(string name) => element.Elements().Where(child => child.Name.LocalName == name).Select(child => new TomcatElement(child, file, properties));

    private Place ValueOf(XAttribute attribute)
    {
        var start = file.Content.IndexOfAny(['"', '\''], Offset(attribute, file));
        return new Place(file, TextRange.Between(start + 1, file.Content.IndexOf(file.Content[start], start + 1)));
    }

    private static int Offset(IXmlLineInfo line, SourceFile file) => file.StartOf(line.LineNumber) + line.LinePosition - 1;
}
