using FsCheck;
using FsCheck.Fluent;

namespace AlbLint.Tests.CloudFormation.Syntax;

/// <summary>JSON texts of all shapes, with a mapping at the top.</summary>
internal static class GeneratedJson
{
    private static readonly Gen<string> Blank = Gen.Elements("", "", " ", "\n", "\r\n  ", "\n\t");

    private static readonly Gen<string> Scalar = Gen.Elements(
        "1", "0", "-12.50", "1e9", "80.0", "true", "false", "null", "\"\"", "\"Ref\"", "\"a b\"", "\"x: y # z\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u00e9\\ud83d\\ude00\"",
        "\"é\U0001F600\"", "\"  padded  \"", "\"${A.B}\"", "\"- x\"", "\"!Ref\"", "\"&a *b\"", "\"[1]\"", "\"'q'\"", "\"~\"", "\"%\"", "\"" + new string('l', 90) + "\"");

    private static readonly Gen<string> Key = Gen.Choose(0, 30).Select(i => i switch
    {
        < 20 => $"\"Key{i}\"",
        20 => "\"<<\"",
        21 => "\"Fn::GetAtt\"",
        22 => "\"\"",
        23 => "\"a\\\"b\"",
        24 => "\"\U0001F600 é\"",
        _ => "\"Type\"",
    });

    public static Gen<string> Template { get; } = Gen.Sized(size => Mapping(Math.Min(size, 24)).Zip(Blank, (json, blank) => json + blank));

    private static Gen<string> Value(int size) => size < 2 ? Scalar : Gen.Frequency((3, Scalar), (3, Mapping(size / 2)), (2, Sequence(size / 2)));

    private static Gen<string> Mapping(int size) => Joined('{', Entry(size), '}', size);

    private static Gen<string> Sequence(int size) => Joined('[', Value(size), ']', size);

    private static Gen<string> Entry(int size) =>
        from key in Key
        from before in Blank
        from after in Blank
        from value in Value(size)
        select $"{key}{before}:{after}{value}";

    private static Gen<string> Joined(char open, Gen<string> part, char close, int size) =>
        from count in Gen.Choose(0, Math.Min(size, 12))
        from parts in Gen.ListOf(part.Zip(Blank, (text, blank) => blank + text + blank), count)
        select $"{open}{string.Join(',', parts)}{close}";
}
