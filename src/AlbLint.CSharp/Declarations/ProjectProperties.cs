using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace AlbLint.CSharp.Declarations;

/// <summary>What project files say of how code is compiled, as far as it stands there as plain text.</summary>
internal sealed class ProjectProperties
{
    private static readonly Regex Framework = new(@"^net(\d{1,3})\.0", RegexOptions.CultureInvariant);

    private readonly IReadOnlyList<XElement> _elements;

    /// <summary>Reads project files; those that are no XML say nothing.</summary>
    /// <param name="files">The project file, then what it imports; what comes first goes before.</param>
    public ProjectProperties(IEnumerable<string> files) => _elements = [.. files.SelectMany(Elements)];

    /// <summary>The assembly's name; null when nothing is said of it.</summary>
    public string? Assembly => Texts("AssemblyName").FirstOrDefault(text => text.IndexOf('$') < 0);

    /// <summary>The major version of .NET that it is made for, the newest of several; null when that is not said.</summary>
    public int? Major => Texts("TargetFramework").Concat(Texts("TargetFrameworks")).SelectMany(text => text.Split(';')).Select(MajorOf).Max();

    /// <summary>Namespaces that every file uses.</summary>
    public IEnumerable<string> Usings =>
        from element in _elements
        where element.Name.LocalName == "Using" && element.Attribute("Alias") is null
        let name = element.Attribute("Include")?.Value
        where name is not null && name.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '_')
        select element.Attribute("Static")?.Value == "true" ? "static " + name : name;

    private static int? MajorOf(string framework) => Framework.Match(framework.Trim()) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    private IEnumerable<string> Texts(string property) => _elements.Where(element => element.Name.LocalName == property && !element.HasElements).Select(element => element.Value.Trim());

    private static IEnumerable<XElement> Elements(string file)
    {
        try
        {
            return XDocument.Parse(file).Descendants();
        }
        catch (XmlException)
        {
            return [];
        }
    }
}
