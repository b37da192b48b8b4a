using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Values;

/// <summary>
/// A text that comes from outside, or one of the program's own when none does: <c>TryGetContext("stage") as string ?? "dev"</c>. Which of them it is need only be
/// assumed where something depends on it, and names of constructs and tags do not. For who does not know of this it is a text that is not known.
/// </summary>
internal sealed class Defaulted : Unknown
{
    private readonly Func<Defaulted, Place, Slot> _write;
    private readonly Func<Slot, Slot>? _with;

    /// <param name="given">What comes from outside; has a symbol.</param>
    /// <param name="own">The program's own text.</param>
    /// <param name="wording">What the program calls the question whether nothing comes.</param>
    /// <param name="place">Where it is one of both.</param>
    /// <param name="write">Says which text goes into a template.</param>
    public Defaulted(Slot given, Slot own, string wording, Place place, Func<Defaulted, Place, Slot> write)
        : base("it may be given from outside", $"({given.Value.Symbol} ?? {own.Value.Symbol})")
    {
        (Given, Own, Wording, Place, Origin, _write) = (given, own, wording, place, this, write);
    }

    /// <param name="origin">What is one of two texts.</param>
    /// <param name="with">Puts a text together with one that the origin may be.</param>
    /// <param name="symbol">Equal for what is certainly equal.</param>
    public Defaulted(Defaulted origin, Func<Slot, Slot> with, string? symbol)
        : base(origin.Reason, symbol)
    {
        (Given, Own, Wording, Place, Origin, _write, _with) = (origin.Given, origin.Own, origin.Wording, origin.Place, origin, origin._write, with);
    }

    public Slot Given { get; }

    public Slot Own { get; }

    public string Wording { get; }

    public Place Place { get; }

    /// <summary>What is one of two texts itself; of a text that is put together with such a one, that one.</summary>
    public Defaulted Origin { get; }

    /// <summary>Whether it is one of two texts itself.</summary>
    public bool IsOrigin => _with is null;

    /// <summary>What goes into a template for it.</summary>
    /// <param name="place">Where it was taken from.</param>
    public Slot Written(Place place) => With(_write(Origin, place)) is var text && IsOrigin && place == Place ? text : text.At(place);

    /// <summary>What this is when the origin is a certain text.</summary>
    public Slot With(Slot text) => _with is null ? text : _with(text);
}
