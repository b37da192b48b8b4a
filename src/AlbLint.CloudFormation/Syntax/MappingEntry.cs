namespace AlbLint.CloudFormation.Syntax;

/// <summary>A key and its value.</summary>
public sealed class MappingEntry
{
    internal MappingEntry(ScalarNode key, TemplateNode value)
    {
        Key = key;
        Value = value;
    }

    /// <summary>The key; for a short form the long name with the place of the tag.</summary>
    public ScalarNode Key { get; }

    /// <summary>The value.</summary>
    public TemplateNode Value { get; }
}
