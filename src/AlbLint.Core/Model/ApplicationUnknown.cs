using AlbLint.Text;

namespace AlbLint.Model;

/// <summary>Something of an application that its code writes, or may write, and that cannot be known, so that no rule judges it.</summary>
/// <param name="Subject">What it is: "how long Kestrel keeps idle connections".</param>
/// <param name="Reason">Why, as a clause: "UseEdge may set it".</param>
/// <param name="Place">Where the code leaves it open.</param>
public sealed record ApplicationUnknown(string Subject, string Reason, Place Place)
{
    /// <summary>As one line: "how long Kestrel keeps idle connections: UseEdge may set it".</summary>
    public override string ToString() => $"{Subject}: {Reason}";
}
