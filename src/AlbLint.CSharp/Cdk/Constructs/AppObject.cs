using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>The app, the root of the tree.</summary>
internal sealed class AppObject(Arguments arguments) : CdkConstruct(null, "", arguments.Place, arguments.Program.Assembly)
{
    public override Slot? Call(string method, Arguments arguments) => method == "Synth" ? Slot.Unknown("the assembly is not known", arguments.Place) : null;
}
