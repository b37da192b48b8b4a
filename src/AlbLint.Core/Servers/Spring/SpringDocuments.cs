using AlbLint.Servers.Files;
using AlbLint.Text;

namespace AlbLint.Servers.Spring;

/// <summary>
/// The configuration files of a Spring Boot project, which are packed into its jar. What stands in the file or document of a profile counts when the profile is
/// active, which the environment or the command decides. See https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.files
/// </summary>
internal static class SpringDocuments
{
    /// <summary>The name of what parts documents in a file.</summary>
    public const string Separator = "---";

    private const string Resources = "src/main/resources";
    private const string OnProfile = "spring.config.activate.";
    private const string OnProfileBefore = "spring.profiles";

    /// <summary>What is written, those last that win; null when a part is not read, or other places are named that may have more.</summary>
    public static IReadOnlyList<Statement>? In(BuildFiles files)
    {
        var statements = new List<Statement>();
        var paths = files.List(Resources).Concat(files.List(Resources + "/config"));
        foreach (var path in paths.Where(IsSettings).OrderBy(path => path.Contains("/config/")).ThenBy(path => path.EndsWith(".properties", StringComparison.Ordinal)))
        {
            if (files.Read(path) is not { } file || In(file) is not { } read || read.Any(NamesOthers))
            {
                return null;
            }

            statements.AddRange(read);
        }

        return files.List(Resources).Any(path => NameOf(path).StartsWith("bootstrap", StringComparison.Ordinal)) ? null : statements;
    }

    /// <summary>A name as Spring compares it: without dashes, underscores and case. See https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.typesafe-configuration-properties.relaxed-binding</summary>
    public static string Canonical(string name) => name.Replace("-", "").Replace("_", "").ToLowerInvariant();

    private static IEnumerable<Statement>? In(SourceFile file)
    {
        var lines = file.Path.EndsWith(".properties", StringComparison.Ordinal) ? PropertyLines.In(file) : YamlLines.In(file);
        if (lines is null)
        {
            return null;
        }

        var isOfProfile = NameOf(file.Path).Contains("-");
        var document = 0;
        var numbered = lines.Select(line => (Document: document += line.Name == Separator ? 1 : 0, Line: line)).ToList();
        var ofProfile = new HashSet<int>(numbered.Where(pair => IsOfProfile(pair.Line.Name)).Select(pair => pair.Document));
        return numbered.Where(pair => pair.Line.Name != Separator)
            .Select(pair => pair.Line with { Name = Canonical(pair.Line.Name), IsCertain = pair.Line.IsCertain && !isOfProfile && !ofProfile.Contains(pair.Document) });
    }

    private static bool IsOfProfile(string name) => name.StartsWith(OnProfile, StringComparison.Ordinal) || name == OnProfileBefore;

    // https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.files.importing
    private static bool NamesOthers(Statement statement) => statement.Name is "spring.config.import" or "spring.config.location" or "spring.config.additionallocation";

    private static bool IsSettings(string path) => NameOf(path) is var name && name.StartsWith("application", StringComparison.Ordinal)
        && (name.EndsWith(".properties", StringComparison.Ordinal) || name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal))
        && name["application".Length] is '.' or '-';

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
