using AlbLint.Findings;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>Makes the nodes of a template that a program writes, each with the place in the program that decides it.</summary>
public static class MadeNodes
{
    /// <summary>The metadata in which a program says what it calls a resource.</summary>
    public const string ConstructId = "AlbLint.ConstructId";

    /// <summary>The property of a container in which a program says what the image is built from, as <see cref="ImageDirectory"/> and <see cref="ImageDockerfile"/>.</summary>
    public const string ImageBuild = "AlbLint.ImageBuild";

    /// <summary>The directory that an image is built in.</summary>
    public const string ImageDirectory = "Directory";

    /// <summary>The Dockerfile that an image is built by, where it is named.</summary>
    public const string ImageDockerfile = "Dockerfile";

    /// <summary>The stage that is built, where it is named.</summary>
    public const string ImageTarget = "Target";

    /// <summary>The arguments that a build is given, by name.</summary>
    public const string ImageArguments = "Arguments";

    /// <summary>A value as text; numbers and booleans are text in CloudFormation.</summary>
    public static ScalarNode Text(string text, Place place) => new(text, ScalarStyle.Quoted, place.Range, file: place.File);

    /// <summary>A list.</summary>
    public static SequenceNode List(IEnumerable<TemplateNode> items, Place place) => new([.. items], place.Range, place.File);

    /// <summary>A mapping; of a key that is given twice the last value counts.</summary>
    /// <param name="entries">The keys and values.</param>
    /// <param name="place">Where it is made.</param>
    /// <param name="writer">Adds entries to it; null where the program's text has no place for them.</param>
    public static MappingNode Map(IEnumerable<KeyValuePair<string, TemplateNode>> entries, Place place, IPropertyWriter? writer = null)
    {
        var mapping = new MadeMapping(place);
        foreach (var pair in entries)
        {
            mapping.Add(pair.Key, pair.Value);
        }

        return mapping.Build(writer);
    }

    /// <summary>A mapping with one entry: a function call, for example.</summary>
    public static MappingNode Map(string key, TemplateNode value, Place place)
    {
        var mapping = new MadeMapping(place);
        mapping.Add(key, value);
        return mapping.Build();
    }

    /// <summary>What <c>Ref</c> gives of a resource or parameter.</summary>
    public static MappingNode Ref(string name, Place place) => Map("Ref", Text(name, place), place);

    /// <summary>An attribute of a resource.</summary>
    public static MappingNode GetAtt(string name, string attribute, Place place) => Map("Fn::GetAtt", List([Text(name, place), Text(attribute, place)], place), place);

    /// <summary>A value that is not known.</summary>
    /// <param name="reason">Why, as a clause.</param>
    /// <param name="symbol">Equal for values that are certainly equal; null when it can be compared with nothing.</param>
    /// <param name="isList">Whether it is a list; null when that is not known either.</param>
    /// <param name="place">Where it stands.</param>
    public static UnknownNode Unknown(string reason, string? symbol, bool? isList, Place place) => new(reason, symbol, isList, place.Range, place.File);
}
