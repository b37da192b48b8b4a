using AlbLint.Text;
using YamlDotNet.Core.Events;
using YamlStyle = YamlDotNet.Core.ScalarStyle;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>YAML scalars as nodes.</summary>
internal static class YamlScalars
{
    public static ScalarNode Node(Scalar scalar, string value, TextRange range) => new(value, Style(scalar.Style), range, IsNull(scalar));

    /// <summary>What stands for a value that is not there or could not be read.</summary>
    public static ScalarNode Missing(TextRange range) => new("", ScalarStyle.Plain, range, isNull: true);

    private static ScalarStyle Style(YamlStyle style) => style switch
    {
        YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted => ScalarStyle.Quoted,
        YamlStyle.Literal or YamlStyle.Folded => ScalarStyle.Block,
        _ => ScalarStyle.Plain,
    };

    /// <summary>A short form does not change what its value is; any other tag says that it is not null.</summary>
    private static bool IsNull(Scalar scalar) =>
        scalar.Style == YamlStyle.Plain
        && scalar.Value is ("" or "~" or "null" or "Null" or "NULL")
        && (scalar.Tag.IsEmpty || ShortForm.Is(scalar.Tag));
}
