using AlbLint.CloudFormation.Conditions;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>
/// What one run of the program assumes of conditions that the code does not decide. Each run assumes something else; equal conditions are
/// assumed to be equal, and what equals one constant differs from the others.
/// </summary>
/// <param name="decisions">The choices of the run.</param>
/// <param name="isUsual">Whether nothing need be asked where a text only goes into a template: it is the program's own then.</param>
internal sealed class Choices(Decisions decisions, bool isUsual = false)
{
    /// <summary>Begins the symbol of a condition that holds when another does not.</summary>
    public const string Not = "!";

    private const string Nothing = "null";

    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _equals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _atMost = new(StringComparer.Ordinal); // what is given if anything is
    private readonly Dictionary<string, Defaulted> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unasked = new(StringComparer.Ordinal);
    private readonly HashSet<Place> _assumed = [];
    private readonly List<KeyValuePair<string, bool>> _met = [];

    /// <summary>The conditions in the order they were met, in the program's words.</summary>
    public IReadOnlyList<KeyValuePair<string, bool>> Met => _met;

    /// <summary>Where a text was taken without asking.</summary>
    public IReadOnlyCollection<Place> Assumed => _assumed;

    /// <summary>Whether something was asked of a text that was taken without asking, so that the run is of no use.</summary>
    public bool Contradicts { get; private set; }

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

        var sides = Sides(symbol);
        var open = sides is var (asked, _) && _open.TryGetValue(asked, out var found) ? found : null;
        Contradicts |= sides is var (one, _) && (_unasked.Contains(one) || (open is not null && _unasked.Contains(open.Given.Value.Symbol!)));
        var chosen = sides is not var (left, right) ? IsFirst(symbol)
            : open is not null ? Choose(open, right, symbol, wording)
            : Implied(left, right) ?? IsFirst(symbol);
        if (!_known.ContainsKey(symbol))
        {
            Assume(symbol, chosen);
            _met.Add(new(wording, chosen));
        }

        return chosen;
    }

    /// <summary>Lets it be asked whether something open is a certain text.</summary>
    public void Know(Defaulted open) => _open[open.Symbol!] = open;

    /// <summary>The text that something open is in this run.</summary>
    public Slot Take(Defaulted open) =>
        _equals.TryGetValue(open.Symbol!, out var same) && same != open.Own.Value.Symbol ? Slot.Of(Scalar.TextOf(same), open.Given.Place)
        : same is not null || Choose(Equal(open.Given.Value.Symbol!, Nothing), open.Wording) ? open.Own
        : open.Given;

    /// <summary>The text that goes into a template for something open.</summary>
    /// <param name="open">What is open.</param>
    /// <param name="place">Where it is taken from.</param>
    public Slot Write(Defaulted open, Place place)
    {
        if (!isUsual || _equals.ContainsKey(open.Symbol!) || _known.ContainsKey(Equal(open.Given.Value.Symbol!, Nothing)))
        {
            return Take(open);
        }

        _unasked.Add(open.Symbol!);
        _unasked.Add(open.Given.Value.Symbol!);
        _assumed.Add(place);
        _assumed.Add(open.Own.Place);
        return open.Own;
    }

    /// <summary>The symbol of a comparison of something unknown with a constant.</summary>
    public static string Equal(string unknown, string constant) => "(" + unknown + "==" + constant + ")";

    /// <summary>Chooses whether something open is a certain text; what follows for what comes from outside is assumed, too.</summary>
    private bool Choose(Defaulted open, string text, string symbol, string wording)
    {
        var (given, own) = (open.Given.Value.Symbol!, open.Own.Value.Symbol);
        if (_known.TryGetValue(Equal(given, Nothing), out var isNothing))
        {
            return _known[symbol] = isNothing ? text == own : Choose(Equal(given, text), wording);
        }

        if (_equals.TryGetValue(open.Symbol!, out var same) || _equals.TryGetValue(given, out same))
        {
            return same == text;
        }

        if (text != own && _known.ContainsKey(Equal(given, text)))
        {
            return false;
        }

        // Nothing is given where the program is first looked at.
        var chosen = IsFirst(symbol) == (text == own);
        if (chosen != (text == own))
        {
            Assume(Equal(given, Nothing), false);
        }

        if (chosen && text == own)
        {
            _atMost[given] = own!;
        }
        else
        {
            Assume(Equal(given, text), chosen);
        }

        return chosen;
    }

    private bool IsFirst(string symbol) => decisions.Choose(symbol, 2) == 0;

    private void Assume(string symbol, bool holds)
    {
        _known[symbol] = holds;
        if (holds && Sides(symbol) is var (left, right))
        {
            _equals[left] = right;
        }
    }

    private bool? Implied(string left, string right) => _equals.TryGetValue(left, out var value) ? value == right
        : _atMost.TryGetValue(left, out var only) && right != only && right != Nothing ? false : null;

    private static (string Left, string Right)? Sides(string symbol) =>
        symbol[0] == '(' && symbol.LastIndexOf("==", StringComparison.Ordinal) is > 0 and var at ? (symbol.Substring(1, at - 1), symbol.Substring(at + 2, symbol.Length - at - 3)) : null;
}
