using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>What the CDK looks up in the account when the app is synthesised.</summary>
internal static class LookedUp
{
    /// <summary>A value of its own for each import; equal wherever the import is used.</summary>
    /// <param name="what">What is looked up.</param>
    /// <param name="arguments">Those of the call that looks it up: the scope and the id.</param>
    public static Slot Value(string what, Arguments arguments) => Slot.Unknown(
        $"the {what} is looked up", arguments.Place, $"lookup:{what}:{CdkObject.Of<CdkConstruct>(arguments[0])?.Path}/{arguments[1].Value.Symbol ?? arguments.Program.Assembly.Constructs.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)}");

    /// <summary>What the program gives, else what is looked up.</summary>
    public static Slot Or(Slot given, string what, Arguments arguments) => given.IsNull ? Value(what, arguments) : given;
}
