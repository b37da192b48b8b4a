namespace AlbLint.CloudFormation.Syntax;

/// <summary>Template text inside a message: on one line and short.</summary>
internal static class Excerpt
{
    private const int MaxLength = 40;

    public static string Of(string text)
    {
        char[] shown = text.Length > MaxLength ? text.ToCharArray(0, MaxLength) : text.ToCharArray();
        for (int i = 0; i < shown.Length; i++)
        {
            if (char.IsControl(shown[i]) || char.IsSurrogate(shown[i]))
            {
                shown[i] = ' ';
            }
        }

        return new string(shown).Trim() + (text.Length > MaxLength ? "..." : "");
    }
}
