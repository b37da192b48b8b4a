namespace AlbLint.Rules.Observability;

/// <summary>Patterns of IAM policies: <c>*</c> is any text, <c>?</c> any character.</summary>
internal static class KeyPattern
{
    // Object keys have at most 1,024 bytes: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
    private const int Longest = 2048;

    /// <summary>Whether some text fits both patterns; taken for granted when a pattern is longer than any key.</summary>
    public static bool Overlap(string one, string other)
    {
        if (one.Length > Longest || other.Length > Longest)
        {
            return true;
        }

        // reachable[j]: the first i characters of one and the first j of other fit a common text.
        var reachable = new bool[other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            var next = new bool[other.Length + 1];
            for (var j = 0; j <= other.Length; j++)
            {
                next[j] = (i == 0 && j == 0)
                    || (i > 0 && reachable[j] && one[i - 1] == '*')
                    || (j > 0 && next[j - 1] && (other[j - 1] == '*' || (i > 0 && one[i - 1] == '*')))
                    || (i > 0 && reachable[j] && j > 0 && other[j - 1] == '*')
                    || (i > 0 && j > 0 && reachable[j - 1] && SameCharacter(one[i - 1], other[j - 1]));
            }

            reachable = next;
        }

        return reachable[other.Length];
    }

    private static bool SameCharacter(char one, char other) => one == other || one == '?' || other == '?';
}
