using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>The <c>Aspects</c> of a construct: code that visits everything below it when the app is synthesised.</summary>
internal sealed class AspectsObject(CdkConstruct scope) : CdkObject
{
    // What these libraries have as aspects only looks, or sets tags.
    private static readonly string[] Harmless = ["Amazon.CDK.", "Cdklabs.CdkNag."];

    public static AspectsObject? Of(string method, Arguments? arguments, Place place) =>
        method == "Of" && arguments is not null && Of<CdkConstruct>(arguments[0]) is { } scope ? new AspectsObject(scope) : null;

    public override Slot? Call(string method, Arguments arguments)
    {
        if (method != "Add")
        {
            return null;
        }

        var aspect = arguments[0];
        if (aspect.Value is not CdkObject { TypeName: { } name } || !Harmless.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            scope.Assembly.Aspects.Add(() => Visit(aspect, arguments));
        }

        return Slot.Of(null, arguments.Place);
    }

    private void Visit(Slot aspect, Arguments arguments)
    {
        var program = arguments.Program;
        var declared = program.Code.Compilation.GetTypeByMetadataName("Amazon.CDK.IAspect")?.GetMembers("Visit").FirstOrDefault();
        var visit = declared is not null && aspect.Value is Instance own ? own.Type.FindImplementationForInterfaceMember(declared) as IMethodSymbol : null;
        var interpreter = new Interpreter(program);
        foreach (var construct in Below(scope).ToList())
        {
            if (visit is not null && program.Code.IsOwn(visit))
            {
                var node = new Slot(construct.Owner ?? (Datum)construct, arguments.Place);
                interpreter.Run(visit, aspect, [new(visit.Parameters[0], node)], arguments.Place);
            }
            else
            {
                construct.Escape();
            }
        }
    }

    private static IEnumerable<CdkConstruct> Below(CdkConstruct construct) => construct.Children.SelectMany(Below).Prepend(construct);
}
