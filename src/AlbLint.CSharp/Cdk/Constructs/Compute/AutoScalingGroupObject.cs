using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs.Compute;

/// <summary>
/// An Auto Scaling group, which launches its instances from a configuration of its own, a launch template, or several. See
/// https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-autoscaling/lib/auto-scaling-group.ts
/// </summary>
internal sealed class AutoScalingGroupObject : ConnectableObject, ITarget
{
    private readonly CfnObject _resource;
    private readonly Slot _template;
    private readonly List<TemplateNode> _registrations = [];
    private readonly ListDatum _groups = new([]);
    private bool _mayHaveRegistrations;

    /// <param name="scope">The scope.</param>
    /// <param name="id">The id.</param>
    /// <param name="place">Where it is made.</param>
    /// <param name="props">The properties.</param>
    /// <param name="vpc">The VPC.</param>
    public AutoScalingGroupObject(CdkConstruct scope, string id, Place place, Props props, Slot vpc)
        : base(scope, id, place, scope.Assembly)
    {
        var mixed = new Props(props["MixedInstancesPolicy"]);
        _template = mixed.IsNull ? props["LaunchTemplate"] : mixed["LaunchTemplate"];
        System = MachineImageObject.SystemOf(props["MachineImage"]);
        UserData = Template?.UserData ?? UserDataObject.Given(props["UserData"], props["MachineImage"]);
        if (!props["Init"].IsNull)
        {
            UserData.Escape();
        }

        _resource = new CfnObject(this, "ASG", "AWS::AutoScaling::AutoScalingGroup", place, Assembly) { ConstructId = Id, IsOpen = !props.IsComplete };
        if (!mixed.IsNull)
        {
            _resource.Has("MixedInstancesPolicy", () => Policy(mixed));
        }
        else if (!_template.IsNull)
        {
            _resource.Has("LaunchTemplate", () => LaunchTemplateObject.Specification(_template));
        }
        else
        {
            var configuration = Configuration(props, vpc);
            _resource.Has("LaunchConfigurationName", () => configuration.Ref.Node(place));
        }

        _resource.Has("TargetGroupARNs", () => _mayHaveRegistrations ? MadeNodes.List(_registrations.Append(MadeNodes.Unknown("the group may be registered elsewhere", null, true, place)), place) : Nodes.ListOf(_registrations, place))
            .Has("VPCZoneIdentifier", () => MadeNodes.Unknown("the VPC's subnets are known when the app is synthesised", null, true, place));
    }

    /// <summary>Where its instances stand: those of a launch template behind the template's groups.</summary>
    public override ConnectionsObject Connections => Template?.Connections ?? base.Connections;

    /// <summary>The operating system of its instances, one of those that <see cref="MachineImageObject"/> knows.</summary>
    public string System { get; }

    public UserDataObject UserData { get; }

    public string TargetType => "instance";

    public override CdkConstruct DefaultChild => _resource;

    public Slot Ref(Place place) => new(_resource.Ref, place);

    public override Slot? Read(string property, Place place) => property switch
    {
        "AutoScalingGroupName" => Ref(place),
        "UserData" => new Slot(UserData, place),
        _ => base.Read(property, place),
    };

    public override Slot? Call(string method, Arguments arguments)
    {
        switch (method)
        {
            case "AddSecurityGroup" when Template is { } template:
                return template.Call(method, arguments);
            case "AddSecurityGroup":
                _groups.Items.Add(arguments[0]); // no rule is added to it by what joins the instances to a load balancer
                break;
            case "AddUserData":
                UserData.Add(arguments.From(0));
                break;
            case "ApplyCloudFormationInit":
                UserData.Escape();
                break;
            case "AttachToApplicationTargetGroup" when Of<TargetGroupObject>(arguments[0]) is { } group:
                group.Takes(TargetType);
                AttachTo(group, arguments[0].Place);
                break;
            case "AttachToApplicationTargetGroup":
                _registrations.Add(Nodes.Of(arguments[0]) ?? Nodes.Unknown("not given", arguments.Place));
                break;
            default:
                return null;
        }

        return Slot.Of(null, arguments.Place);
    }

    public override void Escape()
    {
        Connections.Escape();
        UserData.Escape();
        _mayHaveRegistrations = true;
        _groups.IsComplete = false;
        _resource.Escape();
    }

    /// <summary>Instances serve the port of the target group itself.</summary>
    public void AttachTo(TargetGroupObject group, Place place)
    {
        _registrations.Add(Nodes.Of(group.Read("TargetGroupArn", place) ?? new Slot(group, place)) ?? Nodes.Unknown("not given", place));
        group.Register(Connections, new Slot(PortObject.Tcp(group.Port), place), place);
    }

    private LaunchTemplateObject? Template => Of<LaunchTemplateObject>(_template);

    private CfnObject Configuration(Props props, Slot vpc)
    {
        var own = props["SecurityGroup"] is { IsNull: false } given ? given
            : new Slot(new SecurityGroupObject(this, "InstanceSecurityGroup", Place, vpc, SecurityGroupObject.Outbound(props["AllowAllOutbound"]), name: Id), Place);
        Connections.Add(own);
        _groups.Items.Add(own);
        return Resource("AWS::AutoScaling::LaunchConfiguration", "LaunchConfig")
            .Has("SecurityGroups", () => SecurityGroupObject.Ids(new Slot(_groups, Place))).Has("UserData", () => UserData.Node());
    }

    private static MappingNode Policy(Props mixed)
    {
        var overrides = mixed["LaunchTemplateOverrides"];
        var items = overrides.Items.Select(item => new Props(item)["LaunchTemplate"] is { IsNull: false } template
            ? Nodes.Object(item.Place, ("LaunchTemplateSpecification", LaunchTemplateObject.Specification(template))) : Nodes.Object(item.Place)).ToList<TemplateNode>();
        if (!overrides.IsCompleteList)
        {
            items.Add(MadeNodes.Unknown("there may be more instance types", null, true, overrides.Place));
        }

        return Nodes.Object(mixed.Place, ("LaunchTemplate", Nodes.Object(
            mixed.Place, ("LaunchTemplateSpecification", LaunchTemplateObject.Specification(mixed["LaunchTemplate"])), ("Overrides", Nodes.ListOf(items, overrides.Place)))));
    }
}
