using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>An Application Load Balancer of the program.</summary>
internal sealed class LoadBalancerObject : ConnectableObject, ILoadBalancer
{
    private readonly AttributeTable _attributes = new();
    private readonly CfnObject _resource;

    public LoadBalancerObject(Arguments arguments)
        : this(CdkObject.Of<CdkConstruct>(arguments[0]) ?? arguments.Program.Assembly.Nowhere, arguments[1].Text ?? "{?}", arguments.Place, arguments.PropsAt(2), null)
    {
    }

    /// <param name="scope">The scope.</param>
    /// <param name="id">The id.</param>
    /// <param name="place">Where it is made.</param>
    /// <param name="props">ApplicationLoadBalancerProps, or the properties of a pattern, which have the same names.</param>
    /// <param name="name">What findings call it; null for its id.</param>
    public LoadBalancerObject(CdkConstruct scope, string id, Place place, Props props, string? name)
        : base(scope, id, place, scope.Assembly)
    {
        Vpc = props["Vpc"];
        IsDualStack = props["IpAddressType"].Member == "DUAL_STACK";
        LoadBalancerAttributes.AddTo(_attributes, props);
        Writer = new LoadBalancerWriter(this, props);
        _resource = new CfnObject(this, "Resource", "AWS::ElasticLoadBalancingV2::LoadBalancer", place, Assembly) { ConstructId = name ?? Id, IsOpen = !props.IsComplete, Writer = Writer };
        var group = props["SecurityGroup"];
        AddGroup(group.IsNull ? new Slot(new SecurityGroupObject(this, "SecurityGroup", place, Vpc, Slot.Of(false, place), name: name ?? Id), place) : group);
        _resource.Has("Scheme", () => Scheme(props["InternetFacing"]))
            .Has("Type", Slot.Of("application", place))
            .Has("Subnets", () => MadeNodes.Unknown("the VPC's subnets are known when the app is synthesised", null, true, place))
            .Has("SecurityGroups", SecurityGroups)
            .Has("LoadBalancerAttributes", () => _attributes.Node(place));
    }

    public override string? TypeName { get; set; } = "Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationLoadBalancer";

    public Slot Vpc { get; }

    /// <summary>Adds attributes to it.</summary>
    public LoadBalancerWriter Writer { get; }

    public bool IsDualStack { get; }

    public Slot Arn(Place place) => new(_resource.Ref, place);

    public override CdkConstruct DefaultChild => _resource;

    private readonly List<Slot> _groups = [];

    public override Slot? Read(string property, Place place) => property switch
    {
        "LoadBalancerArn" => Arn(place),
        "LoadBalancerDnsName" => new Slot(_resource.Attribute("DNSName"), place),
        "LoadBalancerName" or "LoadBalancerFullName" => new Slot(_resource.Attribute(property), place),
        "LoadBalancerCanonicalHostedZoneId" => new Slot(_resource.Attribute("CanonicalHostedZoneID"), place),
        "Listeners" => new Slot(new ListDatum(Children.OfType<ListenerObject>().Select(listener => new Slot(listener, place))), place),
        "Vpc" => Vpc.At(place),
        _ => base.Read(property, place),
    };

    public override Slot? Call(string method, Arguments arguments)
    {
        var nothing = Slot.Of(null, arguments.Place);
        switch (method)
        {
            case "AddListener":
                return new Slot(new ListenerObject(this, this, arguments[0].Text ?? "{?}", arguments.Place, arguments.PropsAt(1)), arguments.Place);
            case "AddRedirect":
                return new Slot(ListenerObject.Redirect(this, arguments), arguments.Place);
            case "AddSecurityGroup":
                AddGroup(arguments[0]);
                return nothing;
            case "SetAttribute":
                _attributes.Set(arguments[0], arguments[1]);
                return nothing;
            case "RemoveAttribute":
                _attributes.Set(arguments[0], nothing);
                return nothing;
            case "LogAccessLogs":
                Log(arguments[0], arguments[1], "access_logs.s3.");
                return nothing;
            case "LogConnectionLogs":
                Log(arguments[0], arguments[1], "connection_logs.s3.");
                return nothing;
            default:
                return null;
        }
    }

    public override void Escape()
    {
        base.Escape();
        _resource.Escape();
    }

    // The prefix may be left out, but not the attribute.
    private void Log(Slot bucket, Slot prefix, string key)
    {
        var folder = prefix.IsNull ? Slot.Of("", prefix.Place) : prefix;
        _attributes.Has(key + "enabled", Slot.Of(true, bucket.Place));
        _attributes.Has(key + "bucket", Of(bucket.Value)?.Read("BucketName", bucket.Place) ?? Slot.Unknown("the bucket's name is known when the app is synthesised", bucket.Place));
        _attributes.Has(key + "prefix", folder);
        if (Of<BucketObject>(bucket) is { } known)
        {
            LogDeliveryPolicy.AddTo(known, folder, this, bucket.Place);
        }
    }

    private void AddGroup(Slot slot)
    {
        _groups.Add(slot);
        Connections.Add(slot);
    }

    private TemplateNode? SecurityGroups() => SecurityGroupObject.Ids(new Slot(new ListDatum(_groups), _groups[0].Place));

    private static TemplateNode? Scheme(Slot facing) => facing.IsNull || facing.Truth == false ? MadeNodes.Text("internal", facing.Place)
        : facing.Truth == true ? MadeNodes.Text("internet-facing", facing.Place) : Nodes.Of(facing);
}
