using FsCheck;
using FsCheck.Fluent;

namespace AlbLint.Tests.CloudFormation.Syntax;

/// <summary>YAML in the styles that people write, together with the tree that it means.</summary>
/// <param name="Write">The text after <c>key:</c> or <c>-</c>, for the indentation of that line; without a line break at its end.</param>
/// <param name="Meaning">As <see cref="Tree.Show"/> shows it.</param>
internal sealed record GeneratedYaml(Func<int, string> Write, string Meaning)
{
    private static readonly Gen<string> Comment = Gen.Elements("", "", "", " # c", "  #d: é");

    /// <summary>Comments stand at the margin: deeper ones would be text of a block scalar above.</summary>
    private static readonly Gen<string> EmptyLines = Gen.Elements("", "", "", "\n", "\n\n# c", "\n# - x: y");

    private static readonly Gen<GeneratedYaml> Flow = Gen.Elements(
        new GeneratedYaml(_ => " [a, \"b\", 'c' ]", "[a, b, c]"),
        new GeneratedYaml(_ => " []", "[]"),
        new GeneratedYaml(_ => " {}", "{}"),
        new GeneratedYaml(_ => " { a: 1, 'b': [!Ref x, {c: }] }", "{a: 1, b: [{Ref: x}, {c: null}]}"),
        new GeneratedYaml(_ => " [a: b, !Sub \"c\"]", "[{a: b}, {Fn::Sub: c}]"),
        new GeneratedYaml(at => " [a,\n" + Spaces(at + 3) + "b]", "[a, b]"));

    private static readonly Gen<GeneratedYaml> Scalar = Gen.Elements(
        new GeneratedYaml(_ => " plain", "plain"),
        new GeneratedYaml(_ => " two words:x", "two words:x"),
        new GeneratedYaml(_ => "", "null"),
        new GeneratedYaml(_ => " ~", "null"),
        new GeneratedYaml(_ => " \"\U0001F600 \\u00e9 # x\"", "\U0001F600 é # x"),
        new GeneratedYaml(_ => " 'it''s: x'", "it's: x"),
        new GeneratedYaml(_ => " 80", "80"),
        new GeneratedYaml(at => " one\n" + Spaces(at + 1) + "two", "one two"),
        new GeneratedYaml(at => " \"one\n" + Spaces(at + 2) + "two\"", "one two"));

    private static readonly Gen<GeneratedYaml> Block = Gen.Elements(
        new GeneratedYaml(at => " |\n" + Spaces(at + 2) + "# text\n\n" + Spaces(at + 4) + "more: x", "# text\n\n  more: x"),
        new GeneratedYaml(at => " >-\n" + Spaces(at + 3) + "one\n" + Spaces(at + 3) + "two", "one two"),
        new GeneratedYaml(at => " |+\n" + Spaces(at + 1) + "keep\n", "keep"));

    /// <inheritdoc/>
    public override string ToString() => Write(0);

    public static Gen<GeneratedYaml> Template { get; } = Gen.Sized(size => Mapping(Math.Max(1, Math.Min(size, 24)), atTop: true));

    private static Gen<GeneratedYaml> Value(int size) => size < 2 ? Leaf : Gen.Frequency((4, Leaf), (4, Mapping(size / 2, atTop: false)), (2, Sequence(size / 2)), (2, Tagged(size / 2)));

    private static Gen<GeneratedYaml> Leaf =>
        Gen.Frequency((4, Commented(Scalar)), (2, Commented(Flow)), (1, Block), (1, Gen.Constant(new GeneratedYaml(_ => " !GetAtt a.b", "{Fn::GetAtt: a.b}"))));

    private static Gen<GeneratedYaml> Commented(Gen<GeneratedYaml> leaf) =>
        leaf.Zip(Comment, (yaml, comment) => new GeneratedYaml(at => yaml.Write(at) + comment, yaml.Meaning));

    private static Gen<GeneratedYaml> Tagged(int size) =>
        from tag in Gen.Elements("Sub", "If", "Foo")
        from value in Gen.Frequency((1, Commented(Flow)), (1, Block), (1, Sequence(size)), (1, Mapping(size, atTop: false)))
        select new GeneratedYaml(at => $" !{tag}" + value.Write(at), $"{{Fn::{tag}: {value.Meaning}}}");

    private static Gen<GeneratedYaml> Mapping(int size, bool atTop) =>
        from count in Gen.Choose(1, Math.Max(1, Math.Min(size, 10)))
        from values in Gen.ListOf(Value(size).Zip(EmptyLines), count)
        from step in atTop ? Gen.Constant(0) : Gen.Choose(1, 4)
        select new GeneratedYaml(
            at => string.Concat(values.Select((value, i) => $"{value.Item2}\n{Spaces(at + step)}K{i}:{value.Item1.Write(at + step)}")),
            "{" + string.Join(", ", values.Select((value, i) => $"K{i}: {value.Item1.Meaning}")) + "}");

    private static Gen<GeneratedYaml> Sequence(int size) =>
        from count in Gen.Choose(1, Math.Max(1, Math.Min(size, 6)))
        from values in Gen.ListOf(Value(size).Zip(EmptyLines), count)
        from step in Gen.Choose(1, 3)
        select new GeneratedYaml(
            at => string.Concat(values.Select(value => $"{value.Item2}\n{Spaces(at + step)}-{value.Item1.Write(at + step)}")),
            "[" + string.Join(", ", values.Select(value => value.Item1.Meaning)) + "]");

    private static string Spaces(int count) => new(' ', count);
}
