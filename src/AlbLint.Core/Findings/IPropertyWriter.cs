namespace AlbLint.Findings;

/// <summary>Gives a resource properties that nobody wrote, where its source has a place for them.</summary>
public interface IPropertyWriter
{
    /// <summary>The edit that writes a property; null when it stands there already, or when nothing has a place for it.</summary>
    /// <param name="property">The name that it has in templates: <c>HealthCheckProtocol</c>.</param>
    /// <param name="value">The value that it has in templates; one that needs no quotes in YAML.</param>
    TextEdit? Write(string property, string value);
}
