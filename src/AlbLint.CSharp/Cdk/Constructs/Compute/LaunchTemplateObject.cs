using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs.Compute;

/// <summary>A launch template, the program's own or an imported one.</summary>
internal sealed class LaunchTemplateObject : CdkConstruct
{
    private readonly CfnObject? _resource;
    private readonly Props _given;
    private UserDataObject? _userData;

    public LaunchTemplateObject(Arguments arguments)
        : base(arguments)
    {
        var props = _given = arguments.PropsAt(2);
        _userData = props["UserData"].IsNull ? null : UserDataObject.Given(props["UserData"], props["MachineImage"]);
        Connections.Add(props["SecurityGroup"]);
        _resource = Resource("AWS::EC2::LaunchTemplate");
        _resource.IsOpen = !props.IsComplete;
        _resource.Has("LaunchTemplateName", props["LaunchTemplateName"]).Has("LaunchTemplateData", () => Nodes.Object(
            Place,
            ("UserData", _userData?.Node()),
            ("SecurityGroupIds", props["AssociatePublicIpAddress"].IsNull ? Groups() : null),
            ("NetworkInterfaces", props["AssociatePublicIpAddress"].IsNull ? null : MadeNodes.List([Nodes.Object(Place, ("DeviceIndex", MadeNodes.Text("0", Place)), ("Groups", Groups()))], Place))));
    }

    private LaunchTemplateObject(Arguments arguments, Props attributes)
        : base(arguments)
    {
        _given = attributes;
        Connections.MayHaveMore = true;
    }

    public ConnectionsObject Connections { get; } = new();

    /// <summary>The script; an empty one when the template has none so far.</summary>
    public UserDataObject UserData => _userData ??= UserDataObject.Given(Slot.Of(null, Place), _given["MachineImage"]);

    public static LaunchTemplateObject? Import(string method, Arguments? arguments, Place place) =>
        method == "FromLaunchTemplateAttributes" && arguments is not null ? new LaunchTemplateObject(arguments, arguments.PropsAt(2)) : null;

    /// <summary>What names a launch template where it is used.</summary>
    public static MappingNode Specification(Slot template) => Of<LaunchTemplateObject>(template) is { } known
        ? Nodes.Object(template.Place, ("LaunchTemplateId", Nodes.Of(known.IdAt(template.Place))), ("LaunchTemplateName", known._resource is null ? Nodes.Of(known._given["LaunchTemplateName"]) : null))
        : Nodes.Object(template.Place, ("LaunchTemplateId", Nodes.Of(template)));

    public override Slot? Read(string property, Place place) => property switch
    {
        "LaunchTemplateId" => IdAt(place),
        "Connections" => new Slot(Connections, place),
        "UserData" => new Slot(UserData, place),
        _ => base.Read(property, place),
    };

    public override Slot? Call(string method, Arguments arguments)
    {
        if (method != "AddSecurityGroup")
        {
            return null;
        }

        Connections.Add(arguments[0]);
        return Slot.Of(null, arguments.Place);
    }

    public override void Escape()
    {
        Connections.Escape();
        UserData.Escape();
        _resource?.Escape();
    }

    private Slot IdAt(Place place) => _resource is null ? _given["LaunchTemplateId"].At(place) : new Slot(_resource.Ref, place);

    // Without a group the instances are in the default group of their VPC.
    private TemplateNode? Groups() => SecurityGroupObject.Ids(new Slot(new ListDatum(Connections.Groups.Select(group => new Slot(group, Place)), !Connections.MayHaveMore), Place));
}
