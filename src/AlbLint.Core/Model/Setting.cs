using System.Diagnostics.CodeAnalysis;
using AlbLint.Text;

namespace AlbLint.Model;

/// <summary>
/// One scalar of the configuration: a value that is written, defaulted or unknown, and the place it was read from.
/// Two unknown values written as the same expression have the same <see cref="Symbol"/> and count as equal.
/// </summary>
public sealed class Setting<T>
{
    private readonly T _value;

    internal Setting(SettingState state, T value, Place place, string? source, string? symbol)
    {
        State = state;
        _value = value;
        Place = place;
        Source = source;
        Symbol = symbol;
    }

    /// <summary>How the value became known.</summary>
    public SettingState State { get; }

    /// <summary>The place it was read from; for a default the place where it would have been written: the resource's name.</summary>
    public Place Place { get; }

    /// <summary>
    /// Written: null. Defaulted: whose default, as a phrase ("AWS default", "AppPort's default").
    /// Unknown: why it is unknown ("parameter Cert has no default").
    /// </summary>
    public string? Source { get; }

    /// <summary>For an unknown value its canonical expression, equal for equal expressions; null when nothing can be compared.</summary>
    public string? Symbol { get; }

    /// <summary>Whether <see cref="Value"/> may be read.</summary>
    public bool IsKnown => State != SettingState.Unknown;

    /// <summary>Whether the value stands in the source, directly or through a parameter.</summary>
    public bool IsWritten => State == SettingState.Written;

    /// <summary>Whether the value is the default of a template parameter, which people choose as they choose a written value.</summary>
    public bool IsParameterDefault => State == SettingState.Defaulted && Source!.EndsWith("'s default", StringComparison.Ordinal);

    /// <summary>Whether nobody chose the value: it is the default of AWS, a framework or an image.</summary>
    public bool IsBuiltIn => State == SettingState.Defaulted && !IsParameterDefault;

    /// <summary>The known value.</summary>
    /// <exception cref="InvalidOperationException">The setting is unknown.</exception>
    public T Value => IsKnown ? _value : throw new InvalidOperationException("an unknown setting has no value: " + Source);

    /// <summary>Whether the value is known and equals <paramref name="value"/>.</summary>
    public bool Is(T value) => IsKnown && EqualityComparer<T>.Default.Equals(_value, value);

    /// <summary>Whether the value is known and differs from <paramref name="value"/>.</summary>
    public bool IsNot(T value) => IsKnown && !EqualityComparer<T>.Default.Equals(_value, value);

    /// <summary>Whether both are certainly the same: equal known values, or unknown values of the same expression.</summary>
    public bool SameAs(Setting<T> other) =>
        IsKnown && other.IsKnown ? EqualityComparer<T>.Default.Equals(_value, other._value) : Symbol is not null && Symbol == other.Symbol;

    /// <summary>Whether both are known and certainly differ.</summary>
    public bool DiffersFrom(Setting<T> other) => IsKnown && other.IsKnown && !EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <summary>The known value, if there is one.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsKnown;
    }

    /// <summary>The same setting with its known value converted; state, place and source stay.</summary>
    public Setting<TResult> Select<TResult>(Func<T, TResult> convert) =>
        new(State, IsKnown ? convert(_value) : default!, Place, Source, Symbol);

    /// <summary>The value as a person reads it in a message, with the parameter whose default it is: "80 (AppPort's default)".</summary>
    public override string ToString() => State switch
    {
        SettingState.Unknown => "unknown",
        SettingState.Defaulted when IsParameterDefault => $"{Wording.Of(_value)} ({Source})",
        _ => Wording.Of(_value),
    };
}
