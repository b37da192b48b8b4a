namespace AlbLint.CloudFormation.Syntax;

/// <summary>JSON's number grammar (RFC 8259, section 6).</summary>
internal static class JsonNumber
{
    /// <summary>True when the whole word is a JSON number.</summary>
    public static bool Is(string word)
    {
        int at = word.Length > 0 && word[0] == '-' ? 1 : 0;
        int digits = Digits(word, ref at);
        if (digits == 0 || (digits > 1 && word[at - digits] == '0'))
        {
            return false;
        }

        if (at < word.Length && word[at] == '.')
        {
            at++;
            if (Digits(word, ref at) == 0)
            {
                return false;
            }
        }

        if (at < word.Length && word[at] is 'e' or 'E')
        {
            at++;
            at += at < word.Length && word[at] is '+' or '-' ? 1 : 0;
            if (Digits(word, ref at) == 0)
            {
                return false;
            }
        }

        return at == word.Length;
    }

    /// <summary>Reads the four hexadecimal digits of <c>\uXXXX</c>.</summary>
    public static bool TryHex(string text, int at, out char unit)
    {
        int value = 0;
        unit = '\0';
        if (at + 4 > text.Length)
        {
            return false;
        }

        for (int i = at; i < at + 4; i++)
        {
            char c = text[i];
            int digit = c is >= '0' and <= '9' ? c - '0' : (c | 0x20) is >= 'a' and <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
            if (digit < 0)
            {
                return false;
            }

            value = (value << 4) | digit;
        }

        unit = (char)value;
        return true;
    }

    private static int Digits(string word, ref int at)
    {
        int start = at;
        while (at < word.Length && word[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
    }
}
