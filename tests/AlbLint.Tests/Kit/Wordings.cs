using System.Text.RegularExpressions;

namespace AlbLint.Tests.Kit;

/// <summary>How the program talks.</summary>
internal static partial class Wordings
{
    /// <summary>One sentence without a full stop that says what is, not what ought to be.</summary>
    public static void AssertInForm(string text)
    {
        Assert.NotEqual("", text.Trim());
        Assert.Equal(text.Trim(), text);
        Assert.False(text.EndsWith('.'), "full stop: " + text);
        Assert.DoesNotContain('\n', text);
        Assert.DoesNotMatch(Ought(), text);
        Assert.DoesNotMatch(SecondSentence(), text);
    }

    [GeneratedRegex(@"\b(invalid|should|must)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ought();

    [GeneratedRegex(@"[a-z0-9]\. [A-Z]")]
    private static partial Regex SecondSentence();
}
