namespace AlbLint.Cli.Commands;

/// <summary>Values of options, checked.</summary>
internal static class OptionValue
{
    /// <exception cref="UsageException">It is none of the words.</exception>
    public static string OneOf(string option, string value, params string[] words) => Array.IndexOf(words, value) >= 0
        ? value
        : throw new UsageException($"{option} takes {string.Join(" or ", words)}, not '{value}'");

    /// <exception cref="UsageException">It is empty.</exception>
    public static string NotEmpty(string option, string value) => value.Length > 0 ? value : throw new UsageException($"{option} needs a value");
}
