using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Values;

/// <summary>A datum with the place that it was taken from: the argument or initializer that decides it.</summary>
internal sealed record Slot(Datum Value, Place Place)
{
    public static Slot Of(object? content, Place place) => new(new Scalar(content), place);

    public static Slot Unknown(string reason, Place place, string? symbol = null) => new(new Unknown(reason, symbol), place);

    /// <summary>Whether it is certainly null, or not written.</summary>
    public bool IsNull => Value is Scalar { Content: null };

    public bool IsUnknown => Value is Unknown;

    public Slot At(Place place) => new(Value, place);

    /// <summary>The text; null when it is no known text.</summary>
    public string? Text => (Value as Scalar)?.Content as string;

    /// <summary>The number; null when it is no known number.</summary>
    public double? Number => Value is Scalar { Content: { } content } ? Numbers.Of(content) : null;

    /// <summary>The truth value; null when it is not known.</summary>
    public bool? Truth => (Value as Scalar)?.Content as bool?;

    /// <summary>The name of the enum's member; null when it is not known.</summary>
    public string? Member => (Value as EnumMember)?.Name;

    /// <summary>The known items of a list; none for null.</summary>
    public IReadOnlyList<Slot> Items => (Value as ListDatum)?.Items ?? [];

    /// <summary>Whether a list certainly has no other items; null is such a list.</summary>
    public bool IsCompleteList => Value is ListDatum { IsComplete: true } || IsNull;
}
