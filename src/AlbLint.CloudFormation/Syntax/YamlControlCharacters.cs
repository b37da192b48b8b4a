using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>Characters that YAML does not allow at all; YamlDotNet takes NUL for the end of the text.</summary>
internal static class YamlControlCharacters
{
    /// <summary>The text with each control character replaced by a space, so that all offsets stay.</summary>
    public static string Blank(string text, FaultList faults)
    {
        char[]? blanked = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c >= ' ' || c is '\n' or '\r' or '\t')
            {
                continue;
            }

            blanked ??= text.ToCharArray();
            blanked[i] = ' ';
            if (i == 0 || text[i - 1] != c)
            {
                faults.Add($"the control character U+{(int)c:X4} cannot stand in a template: remove it, and check that the file is saved as UTF-8", new TextRange(i, 1));
            }
        }

        return blanked is null ? text : new string(blanked);
    }
}
