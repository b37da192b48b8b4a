using AlbLint.Text;

namespace AlbLint.CloudFormation.Syntax;

/// <summary>The commas and the closing bracket of one JSON mapping or list.</summary>
internal struct JsonSeparators(JsonCursor cursor, FaultList faults, char closing)
{
    private int comma = -1;
    private bool isFirst = true;

    /// <summary>True when the brackets do not match, so that what was read may belong elsewhere.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Moves to the next value or key.</summary>
    /// <param name="opening">Where the mapping or list begins.</param>
    /// <param name="otherIsOpen">Whether a bracket of the other kind may close something further out.</param>
    /// <returns>False at the end, the cursor behind the closing bracket.</returns>
    public bool ReachNext(int opening, bool otherIsOpen)
    {
        while (true)
        {
            char next = cursor.SkipBlanks();
            if (cursor.IsAtEnd)
            {
                Break($"this is never closed: write the missing '{closing}'", opening);
                return false;
            }

            if (next == closing)
            {
                if (comma >= 0)
                {
                    faults.Add($"JSON allows no ',' before '{closing}': remove it", new TextRange(comma, 1));
                }

                cursor.At++;
                return false;
            }

            if (next is '}' or ']')
            {
                if (otherIsOpen)
                {
                    Break($"this is not closed: write the missing '{closing}' before the next '{next}'", opening);
                    return false;
                }

                Break($"this '{next}' closes nothing: remove it", cursor.At++);
            }
            else if (next == ',')
            {
                if (comma >= 0 || isFirst)
                {
                    faults.Add("one ',' too many: remove it", new TextRange(cursor.At, 1));
                }

                comma = cursor.At++;
            }
            else
            {
                if (comma < 0 && !isFirst)
                {
                    faults.Add("',' is missing before this", new TextRange(cursor.At, 1));
                }

                comma = -1;
                isFirst = false;
                return true;
            }
        }
    }

    private void Break(string message, int at)
    {
        faults.Add(message, new TextRange(at, 1));
        IsBroken = true;
    }
}
