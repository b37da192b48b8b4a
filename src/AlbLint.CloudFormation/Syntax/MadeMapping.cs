using AlbLint.Findings;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>Puts together a mapping that a program writes. Not for use from several threads.</summary>
/// <param name="place">Where it is made.</param>
public sealed class MadeMapping(Place place)
{
    /// <summary>The key of what the mapping may have besides.</summary>
    public const string More = "Fn::Transform";

    private readonly MappingBuilder _entries = new(null);

    /// <summary>Adds an entry; of a key that is given twice the last value counts.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; null leaves the entry out.</param>
    public void Add(string key, TemplateNode? value)
    {
        if (value is not null)
        {
            _entries.Add(MadeNodes.Text(key, KeyPlace(value)), value);
        }
    }

    /// <summary>Says that the mapping may have more entries than are added.</summary>
    /// <param name="reason">Why, as a clause.</param>
    public void LeaveOpen(string reason) => Add(More, MadeNodes.Unknown(reason, null, null, place));

    /// <summary>The mapping with what was added.</summary>
    /// <param name="writer">Adds entries to it; null where the program's text has no place for them.</param>
    public MappingNode Build(IPropertyWriter? writer = null) => _entries.Build(place.Range, place.File, writer);

    private Place KeyPlace(TemplateNode value) => value is MappingNode { File: { } file } resource && resource["Type"] is not null ? new Place(file, resource.Range) : place;
}
