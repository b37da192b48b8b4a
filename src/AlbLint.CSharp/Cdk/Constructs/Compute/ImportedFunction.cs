using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs.Compute;

/// <summary>A function, version or alias of another app.</summary>
internal sealed class ImportedFunction(Arguments arguments, Slot arn) : CdkConstruct(arguments)
{
    /// <summary>The function that a static method gives; null for others.</summary>
    public static ImportedFunction? Of(string method, Arguments? arguments, Place place) => arguments is null ? null : method switch
    {
        "FromFunctionArn" or "FromVersionArn" => new ImportedFunction(arguments, arguments[2]),
        "FromFunctionAttributes" => new ImportedFunction(arguments, arguments.PropsAt(2)["FunctionArn"]),
        "FromFunctionName" => new ImportedFunction(arguments, Slot.Unknown("the function is known by its name", place, arguments[2].Value.Symbol is { } name ? "function:" + name : null)),
        _ => null,
    };

    public override Slot? Read(string property, Place place) => property == "FunctionArn" ? arn.At(place) : base.Read(property, place);
}
