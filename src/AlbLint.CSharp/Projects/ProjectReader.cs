using System.Xml;
using System.Xml.Linq;

namespace AlbLint.CSharp.Projects;

/// <summary>
/// Reads C# project files without MSBuild: properties and items in the order that MSBuild evaluates them, with Directory.Build.props and
/// .targets, Directory.Packages.props and imports of files that are there. What targets do while a project is built is not known.
/// See https://learn.microsoft.com/visualstudio/msbuild/build-process-overview#evaluation-phase
/// </summary>
public sealed class ProjectReader
{
    private const int MaxImports = 64;

    private readonly PropertyText _properties;
    private readonly List<(XElement Group, string Folder)> _itemGroups = [];
    private readonly HashSet<string> _imported = new(StringComparer.Ordinal);
    private readonly string _path;

    private ProjectReader(string path, IProjectTexts texts)
    {
        _path = path;
        _properties = new PropertyText(texts);
        var folder = ProjectPath.FolderOf(path);
        _properties.Values["MSBuildProjectDirectory"] = folder;
        _properties.Values["MSBuildProjectFullPath"] = path;
        _properties.Values["MSBuildProjectName"] = ProjectPath.NameOf(path, ".csproj");
        // What is deployed is what `dotnet publish` builds: https://learn.microsoft.com/dotnet/core/compatibility/sdk/8.0/dotnet-publish-config
        _properties.Values["Configuration"] = "Release";
        _properties.Values["Platform"] = "AnyCPU";
    }

    /// <summary>Reads a project file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="texts">It and the files around it.</param>
    /// <exception cref="UnreadableProjectException">It is no project file that can be read.</exception>
    public static ProjectFile Read(string path, IProjectTexts texts) => new ProjectReader(ProjectPath.Rooted(path), texts).Read();

    private ProjectFile Read()
    {
        var folder = ProjectPath.FolderOf(_path);
        var root = Load(_path);
        var sdk = (string?)root.Attribute("Sdk") ?? (string?)root.Elements().FirstOrDefault(element => element.Name.LocalName == "Sdk")?.Attribute("Name") ?? "";
        ImportAbove("Directory.Build.props", folder);
        ImportAbove("Directory.Packages.props", folder);
        Visit(root, _path);
        ImportAbove("Directory.Build.targets", folder);
        return new ProjectFile(_path, sdk, _properties.Values, [.. _itemGroups.SelectMany(group => Items(group.Group, group.Folder))]);
    }

    private void ImportAbove(string name, string folder)
    {
        if (ProjectPath.Above(_properties.Texts, name, folder) is { } file)
        {
            Import(file);
        }
    }

    private void Import(string file)
    {
        if (_imported.Count < MaxImports && _imported.Add(file) && _properties.Texts.Exists(file))
        {
            Visit(Load(file), file);
        }
    }

    private void Visit(XElement root, string file)
    {
        var folder = ProjectPath.FolderOf(file);
        EnterFile(file);
        foreach (var element in root.Elements().Where(element => Holds(element, folder)))
        {
            switch (element.Name.LocalName)
            {
                case "PropertyGroup":
                    SetProperties(element, folder);
                    break;
                case "ItemGroup":
                    _itemGroups.Add((element, folder));
                    break;
                case "Import" when element.Attribute("Sdk") is null && _properties.Expand((string?)element.Attribute("Project") ?? "") is { Length: > 0 } imported && imported.IndexOf('*') < 0:
                    Import(ProjectPath.In(folder, imported));
                    EnterFile(file);
                    break;
            }
        }
    }

    private void EnterFile(string file)
    {
        _properties.Values["MSBuildThisFileDirectory"] = ProjectPath.FolderOf(file).TrimEnd('/') + "/";
        _properties.Values["MSBuildThisFile"] = ProjectPath.NameOf(file, "");
    }

    private void SetProperties(XElement group, string folder)
    {
        foreach (var property in group.Elements().Where(element => Holds(element, folder)))
        {
            if (_properties.Expand(property.Value.Trim()) is { } value)
            {
                _properties.Values[property.Name.LocalName] = value;
            }
        }
    }

    // Items are evaluated after all properties; a condition on the group may depend on properties that come later.
    private IEnumerable<ProjectItem> Items(XElement group, string folder)
    {
        _properties.Values["MSBuildThisFileDirectory"] = folder.TrimEnd('/') + "/";
        foreach (var element in group.Elements().Where(element => Holds(element, folder)))
        {
            foreach (var (name, operation) in Operations)
            {
                if (element.Attribute(name) is { } attribute && _properties.Expand(attribute.Value) is { } value)
                {
                    yield return new ProjectItem(element.Name.LocalName, operation, value, _properties.Expand((string?)element.Attribute("Exclude") ?? "") ?? "", Metadata(element, folder));
                }
            }
        }
    }

    private Dictionary<string, string> Metadata(XElement item, string folder)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, text) in item.Attributes().Select(attribute => (attribute.Name.LocalName, attribute.Value))
            .Concat(item.Elements().Where(element => Holds(element, folder)).Select(element => (element.Name.LocalName, element.Value.Trim()))))
        {
            metadata[name] = _properties.Expand(text) ?? "";
        }

        return metadata;
    }

    private bool Holds(XElement element, string folder) => ProjectCondition.Holds((string?)element.Attribute("Condition"), _properties, folder);

    private XElement Load(string path)
    {
        try
        {
            using var text = new StringReader(_properties.Texts.Read(path) ?? throw new UnreadableProjectException($"{ProjectPath.NameOf(path, "")} is not there"));
            using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(reader).Root!;
        }
        catch (XmlException broken)
        {
            throw new UnreadableProjectException($"line {broken.LineNumber} of {ProjectPath.NameOf(path, "")} is not valid XML");
        }
    }

    private static readonly (string Attribute, ItemOperation Operation)[] Operations =
        [("Include", ItemOperation.Include), ("Remove", ItemOperation.Remove), ("Update", ItemOperation.Update)];
}
