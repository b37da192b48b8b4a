using AlbLint.CloudFormation.Conditions;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>
/// What one run of the program assumes of conditions that the code does not decide. Each run assumes something else; equal conditions are
/// assumed to be equal, and what equals one constant differs from the others.
/// </summary>
internal sealed class Choices(Decisions decisions)
{
    /// <summary>Begins the symbol of a condition that holds when another does not.</summary>
    public const string Not = "!";

    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _equals = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, bool>> _met = [];

    /// <summary>The conditions in the order they were met, in the program's words.</summary>
    public IReadOnlyList<KeyValuePair<string, bool>> Met => _met;

    /// <summary>Chooses, the same for the same condition.</summary>
    /// <param name="symbol">The condition.</param>
    /// <param name="wording">What the program calls it.</param>
    public bool Choose(string symbol, string wording)
    {
        if (symbol.StartsWith(Not, StringComparison.Ordinal))
        {
            return !Choose(symbol.Substring(1), wording.StartsWith(Not, StringComparison.Ordinal) ? wording.Substring(1) : wording);
        }

        if (_known.TryGetValue(symbol, out var known))
        {
            return known;
        }

        var chosen = Implied(symbol) ?? (decisions.Choose(symbol, 2) == 0);
        _known.Add(symbol, chosen);
        _met.Add(new(wording, chosen));
        if (chosen && Sides(symbol) is var (left, right))
        {
            _equals[left] = right;
        }

        return chosen;
    }

    /// <summary>The symbol of a comparison of something unknown with a constant.</summary>
    public static string Equal(string unknown, string constant) => "(" + unknown + "==" + constant + ")";

    private bool? Implied(string symbol) => Sides(symbol) is var (left, right) && _equals.TryGetValue(left, out var value) ? value == right : null;

    private static (string Left, string Right)? Sides(string symbol) =>
        symbol[0] == '(' && symbol.LastIndexOf("==", StringComparison.Ordinal) is > 0 and var at ? (symbol.Substring(1, at - 1), symbol.Substring(at + 2, symbol.Length - at - 3)) : null;
}
