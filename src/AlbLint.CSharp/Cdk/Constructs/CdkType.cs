using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A type of the CDK that is known.</summary>
/// <param name="name">Its full name; nested types by a dot.</param>
internal sealed class CdkType(string name)
{
    public string Name => name;

    /// <summary>Its constructor; null when it has none.</summary>
    public Func<Arguments, Datum>? Make { get; init; }

    /// <summary>Its static members: the name, the arguments (null for a property), the place; null for what is not known.</summary>
    public Func<string, Arguments?, Place, Datum?>? Static { get; init; }
}
