namespace AlbLint.CloudFormation.Syntax;

/// <summary>How a scalar is written. The only thing in which the JSON and the YAML reader differ: for the same JSON text the YAML reader
/// says <see cref="Plain"/> where the JSON reader says <see cref="JsonNumber"/> or <see cref="JsonLiteral"/>.</summary>
public enum ScalarStyle : byte
{
    /// <summary>YAML without quotes; also a value that is not written at all.</summary>
    Plain,

    /// <summary>In single or double quotes.</summary>
    Quoted,

    /// <summary>A YAML block scalar: <c>|</c> or <c>&gt;</c>.</summary>
    Block,

    /// <summary>A JSON number.</summary>
    JsonNumber,

    /// <summary><c>true</c>, <c>false</c> or <c>null</c> in JSON.</summary>
    JsonLiteral,

    /// <summary>The key that stands for a YAML short form: <c>!Sub</c> became the key <c>Fn::Sub</c>.</summary>
    Tag,
}
