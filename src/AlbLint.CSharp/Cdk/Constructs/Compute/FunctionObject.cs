using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs.Compute;

/// <summary>A Lambda function of the program.</summary>
internal sealed class FunctionObject : ConnectableObject
{
    private readonly CfnObject _resource;
    private readonly Slot _timeout;

    public FunctionObject(Arguments arguments)
        : base(arguments)
    {
        var props = arguments.PropsAt(2);
        _timeout = props["Timeout"];
        _resource = Resource("AWS::Lambda::Function").Has("Timeout", _timeout);
        _resource.IsOpen = !props.IsComplete;
        if (props["SecurityGroups"] is { IsNull: false } groups)
        {
            Connections.Add(groups);
        }
        else if (!props["Vpc"].IsNull)
        {
            Connections.Groups.Add(new SecurityGroupObject(this, "SecurityGroup", Place, props["Vpc"], SecurityGroupObject.Outbound(props["AllowAllOutbound"]), name: Id));
        }
    }

    public override CdkConstruct DefaultChild => _resource;

    public override Slot? Read(string property, Place place) => property switch
    {
        "FunctionArn" => new Slot(_resource.Attribute("Arn"), place),
        "FunctionName" => new Slot(_resource.Ref, place),
        "Timeout" => _timeout.At(place),
        "CurrentVersion" or "LatestVersion" => new Slot(Child(property) ?? new QualifiedFunctionObject(this, property, place, "AWS::Lambda::Version", new Slot(this, place)), place),
        _ => base.Read(property, place),
    };

    public override Slot? Call(string method, Arguments arguments) => method == "AddAlias"
        ? new Slot(new QualifiedFunctionObject(this, "Alias" + (arguments[0].Text ?? "{?}"), arguments.Place, "AWS::Lambda::Alias", new Slot(this, arguments.Place)), arguments.Place) : null;

    public override void Escape()
    {
        base.Escape();
        _resource.Escape();
    }
}
