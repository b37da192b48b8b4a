using AlbLint.Text;

namespace AlbLint.CSharp.Cdk;

/// <summary>Something of a CDK program that cannot be known from its code, so that no rule judges it.</summary>
/// <param name="Resource">The path of the construct that it belongs to; null when it is the whole program.</param>
/// <param name="Property">The property as CloudFormation names it, parts joined by dots; null when it is the whole program or resource.</param>
/// <param name="Reason">Why, as a clause: "parameter port is given from outside".</param>
/// <param name="Place">Where the code leaves it open.</param>
public sealed record CdkUnknown(string? Resource, string? Property, string Reason, Place Place)
{
    /// <summary>As one line: "Shop/Targets Port: parameter port is given from outside".</summary>
    public override string ToString() => string.Join(" ", new[] { Resource, Property }.Where(part => part is not null)) is { Length: > 0 } what ? what + ": " + Reason : Reason;
}
