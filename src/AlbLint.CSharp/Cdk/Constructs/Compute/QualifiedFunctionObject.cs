using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs.Compute;

/// <summary>A version or an alias of a function.</summary>
internal sealed class QualifiedFunctionObject : CdkConstruct
{
    private readonly CfnObject _resource;
    private readonly Slot _function;

    /// <param name="scope">The scope.</param>
    /// <param name="id">The id.</param>
    /// <param name="place">Where it is made.</param>
    /// <param name="type">The resource type.</param>
    /// <param name="function">The function.</param>
    public QualifiedFunctionObject(CdkConstruct scope, string id, Place place, string type, Slot function)
        : base(scope, id, place, scope.Assembly)
    {
        _function = function;
        _resource = Resource(type).Has("FunctionName", () => Nodes.Of(Of(function.Value)?.Read("FunctionName", place) ?? Slot.Unknown("the function is not known", place)));
    }

    /// <summary><c>new Alias</c> of a version, or <c>new Version_</c> of a function.</summary>
    public static QualifiedFunctionObject Make(string type, Arguments arguments)
    {
        var props = arguments.PropsAt(2);
        var function = Of<QualifiedFunctionObject>(props["Version"])?._function ?? props["Lambda"];
        return new QualifiedFunctionObject(Of<CdkConstruct>(arguments[0]) ?? arguments.Program.Assembly.Nowhere, arguments[1].Text ?? "{?}", arguments.Place, type, function);
    }

    public override Slot? Read(string property, Place place) => property switch
    {
        "FunctionArn" => new Slot(_resource.Ref, place),
        "Lambda" => _function.At(place),
        _ => base.Read(property, place),
    };

    public override Slot? Call(string method, Arguments arguments) => method == "AddAlias"
        ? new Slot(new QualifiedFunctionObject(this, "Alias" + (arguments[0].Text ?? "{?}"), arguments.Place, "AWS::Lambda::Alias", _function), arguments.Place) : null;
}
