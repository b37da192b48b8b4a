using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A parameter of the template.</summary>
internal sealed class CfnParameterObject : CdkConstruct
{
    public CfnParameterObject(Arguments arguments)
        : base(arguments)
    {
        var props = arguments.PropsAt(2);
        Assembly.Parameters[Path] = Nodes.Object(
            Place, ("Type", Nodes.Of(props["Type"]) ?? MadeNodes.Text("String", Place)), ("Default", Nodes.Of(props["Default"])), ("AllowedValues", Nodes.Of(props["AllowedValues"])));
    }

    public override Slot? Read(string property, Place place) =>
        property is "ValueAsString" or "ValueAsNumber" or "ValueAsList" or "Value" or "Ref" or "LogicalId" ? new Slot(Token.Ref(Path), place) : base.Read(property, place);
}
