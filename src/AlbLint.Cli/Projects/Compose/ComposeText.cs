using System.Text.RegularExpressions;

namespace AlbLint.Cli.Projects.Compose;

/// <summary>Replaces variables in the values of a Compose file: https://docs.docker.com/reference/compose-file/interpolation/</summary>
internal static partial class ComposeText
{
    /// <summary>The text with the defaults that it gives; null when it needs a variable, which only the environment has.</summary>
    public static string? Of(string text)
    {
        var isKnown = true;
        var expanded = Variable().Replace(text, match =>
        {
            if (match.Value == "$$")
            {
                return "$";
            }

            isKnown &= match.Groups["default"].Success;
            return match.Groups["default"].Value;
        });
        return isKnown ? expanded : null;
    }

    // A default that has variables itself matches no further than its own $, and is not known.
    [GeneratedRegex(@"\$\$|\$\{\w+(?::?-(?<default>[^${}]*)\})?|\$\w*")]
    private static partial Regex Variable();
}
