using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;

namespace AlbLint.CloudFormation.Resources;

/// <content>Looks from a resource back to those that name it. Each index is built once, so that a template's size stays linear.</content>
internal sealed partial class ModelBuilder
{
    private readonly Dictionary<(string Type, string Property), Dictionary<string, List<TemplateResource>>> _indexes = [];

    // These need not be in the group: others name them without a reference, by a name that both write.
    private static readonly string[] FoundByName =
        [ResourceTypes.Bucket, ResourceTypes.BucketPolicy, ResourceTypes.LaunchTemplate, ResourceTypes.LaunchConfiguration, ResourceTypes.DeliverySource];

    /// <summary>The existing resources of a type whose property has the identity, in reading order.</summary>
    public IReadOnlyList<TemplateResource> Naming(string type, string property, string identity) =>
        Index(type, property).TryGetValue(identity, out var found) ? found : [];

    /// <summary>The identities that a property of a type's existing resources has.</summary>
    public IEnumerable<string> Identities(string type, string property) => Index(type, property).Keys;

    /// <summary>The existing resources of a type whose property is written but cannot be compared with anything.</summary>
    public IReadOnlyList<TemplateResource> NamingUnknown(string type, string property) => Naming(type, property, "");

    /// <summary>The resource of a type that carries the name, which is not its logical id but a property of it; null when there is none.</summary>
    public TemplateResource? Named(string type, string property, Value name) =>
        Identity.Of(name) is { } identity && Naming(type, property, identity) is [var only] ? only : null;

    private Dictionary<string, List<TemplateResource>> Index(string type, string property)
    {
        if (!_indexes.TryGetValue((type, property), out var index))
        {
            index = new Dictionary<string, List<TemplateResource>>(StringComparer.Ordinal);
            foreach (var resource in Array.IndexOf(FoundByName, type) < 0 ? OfType(type) : resources[0].Stack.Group.OfType(type).Where(evaluator.Exists))
            {
                if (Properties(resource)[property] is var value and not AbsentValue)
                {
                    var identity = Identity.Of(value) ?? "";
                    if (!index.TryGetValue(identity, out var list))
                    {
                        index.Add(identity, list = []);
                    }

                    list.Add(resource);
                }
            }

            _indexes.Add((type, property), index);
        }

        return index;
    }
}
