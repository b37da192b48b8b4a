using System.Globalization;
using AlbLint.Cli.Commands;
using AlbLint.Cli.Reporters;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Findings;
using AlbLint.Rules;
using AlbLint.Text;

namespace AlbLint.Cli.Configuration;

/// <summary>Reads the text of a <c>.alblint.yml</c>. Whatever it does not know is wrong, so that a slip of the pen is not taken for a wish.</summary>
/// <param name="file">The text; its path is the one to show.</param>
/// <param name="directory">The directory of the file, a full path.</param>
internal sealed class SettingsReader(SourceFile file, string directory)
{
    private const string Off = "off";
    private static readonly string[] Keys = ["severities", "idle-timeout", "links", "excludes", "parameters"];
    private static readonly string[] LinkKeys = ["template", "resource", "container", "project"];
    private static readonly string[] Words = [.. Enum.GetValues<Severity>().OrderDescending().Select(severity => severity.Word()), Off];

    /// <exception cref="UsageException">Something in the file means nothing; the message names the place.</exception>
    public Settings Read()
    {
        var document = TemplateParser.Parse(file);
        if (document.Root is null && file.Content.Split('\n').All(line => line.TrimStart() is "" or ['#', ..] or ['-', '-', '-', ..]))
        {
            return Settings.None;
        }

        if (document.Faults is [var fault, ..] && (document.Root is not null || document.IsPartial))
        {
            throw Wrong(fault.Range, fault.Message);
        }

        var root = document.Root ?? throw Wrong(new TextRange(0, 0), "this is no mapping of keys to values");
        RefuseUnknown(root, Keys, "key");
        return new Settings
        {
            Directory = directory,
            Severities = Mapping(root, "severities").ToDictionary(entry => Rule(entry.Key), entry => SeverityOf(entry.Value), StringComparer.Ordinal),
            IdleTimeout = root["idle-timeout"] is { } timeout ? Seconds(timeout) : null,
            Links = [.. Items(root, "links").Select(Link)],
            Excludes = [.. Items(root, "excludes").Select(Pattern)],
            Parameters = Mapping(root, "parameters").ToDictionary(entry => entry.Key.Text, entry => Parameter(entry.Value), StringComparer.Ordinal),
        };
    }

    private IReadOnlyList<MappingEntry> Mapping(MappingNode root, string key) => root[key] switch
    {
        null or ScalarNode { IsNull: true } => [],
        MappingNode mapping => mapping.Entries,
        var other => throw Wrong(other.Range, $"{key} takes a mapping"),
    };

    private IReadOnlyList<TemplateNode> Items(MappingNode root, string key) => root[key] switch
    {
        null or ScalarNode { IsNull: true } => [],
        SequenceNode sequence => sequence.Items,
        var other => throw Wrong(other.Range, $"{key} takes a list"),
    };

    private string Rule(ScalarNode key) => RuleCatalog.Find(key.Text)?.Id
        ?? throw Unknown(key, "rule", RuleCatalog.All.Select(rule => rule.Id));

    private Severity? SeverityOf(TemplateNode value) => value is ScalarNode { IsNull: false } scalar
        ? scalar.Text == Off ? null
            : Array.IndexOf(Words, scalar.Text) >= 0 ? Enum.Parse<Severity>(scalar.Text, ignoreCase: true)
            : throw Unknown(scalar, "severity", Words)
        : throw Wrong(value.Range, $"a severity is one of {string.Join(", ", Words)}");

    /// <summary>AWS takes 1 to 4000 s: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html</summary>
    private TimeSpan Seconds(TemplateNode value) =>
        value is ScalarNode scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 4000
            ? TimeSpan.FromSeconds(seconds)
            : throw Wrong(value.Range, "idle-timeout takes seconds, 1 to 4000");

    private ProjectLink Link(TemplateNode value)
    {
        if (value is not MappingNode link)
        {
            throw Wrong(value.Range, "a link is a mapping with template and project");
        }

        RefuseUnknown(link, LinkKeys, "key of a link");
        return new ProjectLink(PathOf(link, "template"), Optional(link, "resource"), Optional(link, "container"), PathOf(link, "project"));
    }

    private string PathOf(MappingNode link, string key) =>
        Path.GetFullPath(Optional(link, key) ?? throw Wrong(link.Range, $"the link has no {key}"), directory);

    private string? Optional(MappingNode link, string key) => link[key] is { } value ? Text(value, key) : null;

    private IgnorePattern Pattern(TemplateNode value) => Text(value, "a pattern") is var text && !text.StartsWith('!')
        ? new IgnorePattern(text)
        : throw Wrong(value.Range, "a pattern only excludes; none can take back what another excludes");

    private string Parameter(TemplateNode value) => value is SequenceNode list
        ? string.Join(",", list.Items.Select(item => Text(item, "an item of a parameter")))
        : value is ScalarNode { IsNull: false } scalar ? scalar.Text : throw Wrong(value.Range, "a parameter takes a value, or a list of values");

    private string Text(TemplateNode value, string what) => value is ScalarNode { IsNull: false, Text.Length: > 0 } scalar && !scalar.Text.Contains('\0')
        ? scalar.Text
        : throw Wrong(value.Range, $"{what} takes a text");

    private void RefuseUnknown(MappingNode mapping, string[] known, string what)
    {
        if (mapping.Entries.FirstOrDefault(entry => Array.IndexOf(known, entry.Key.Text) < 0) is { } unknown)
        {
            throw Unknown(unknown.Key, what, known);
        }
    }

    private UsageException Unknown(ScalarNode name, string what, IEnumerable<string> known)
    {
        var list = known.ToList();
        var hint = NearestName.Of(name.Text, list) is { } nearest ? $"; did you mean {nearest}?" : list.Count < 10 ? $"; there are {string.Join(", ", list)}" : "";
        return Wrong(name.Range, $"there is no {what} {name.Text}{hint}");
    }

    private UsageException Wrong(TextRange range, string message) => new($"{new Place(file, range)}: {message}");
}
