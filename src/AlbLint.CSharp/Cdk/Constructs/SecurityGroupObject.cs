using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>
/// A security group, the program's own or an imported one. Rules for address ranges stand in the group, those for other groups are resources
/// of their own.
/// </summary>
internal sealed class SecurityGroupObject : CdkConstruct
{
    private readonly CfnObject? _resource;
    private readonly Slot _groupId;
    private readonly List<TemplateNode> _ingress = [];
    private readonly List<TemplateNode> _egress = [];
    private readonly HashSet<string> _seen = [];
    private readonly bool _isMutable = true;
    private readonly bool _disableInline;
    private bool _hasEgress;

    /// <summary>A group that a construct makes for itself, or <c>new SecurityGroup</c>.</summary>
    public SecurityGroupObject(CdkConstruct scope, string id, Place place, Slot vpc, Slot allowAllOutbound, bool disableInline = false, string? name = null)
        : base(scope, id, place, scope.Assembly)
    {
        AllowAllOutbound = allowAllOutbound;
        _disableInline = disableInline;
        _resource = new CfnObject(this, "Resource", "AWS::EC2::SecurityGroup", place, Assembly) { ConstructId = name ?? Id };
        _resource.Has("VpcId", () => VpcObject.IdOf(vpc)).Has("SecurityGroupIngress", () => Nodes.ListOf(_ingress, place)).Has("SecurityGroupEgress", Egress);
        _groupId = new Slot(_resource.Attribute("GroupId"), place);
    }

    /// <summary>An imported group.</summary>
    public SecurityGroupObject(Arguments arguments, Slot groupId, Props options)
        : base(arguments)
    {
        _groupId = groupId;
        AllowAllOutbound = options["AllowAllOutbound"] is { IsNull: false } written ? written : Slot.Of(true, arguments.Place);
        _isMutable = options["Mutable"].Truth ?? true;
    }

    public Slot AllowAllOutbound { get; }

    /// <summary>The id, at a place.</summary>
    public Slot GroupId(Place place) => _groupId.At(place);

    public override Slot? Read(string property, Place place) => property switch
    {
        "SecurityGroupId" or "UniqueId" => GroupId(place),
        "Connections" => new Slot(Connections, place),
        "AllowAllOutbound" => AllowAllOutbound.At(place),
        _ => base.Read(property, place),
    };

    public ConnectionsObject Connections => field ??= new ConnectionsObject { Groups = { this } };

    public override Slot? Call(string method, Arguments arguments)
    {
        switch (method)
        {
            case "AddIngressRule":
                Allow(arguments["peer"], arguments["connection"], arguments.Place, isEgress: false);
                break;
            case "AddEgressRule":
                Allow(arguments["peer"], arguments["connection"], arguments.Place, isEgress: true);
                break;
            default:
                return null;
        }

        return Slot.Of(null, arguments.Place);
    }

    public override void Escape() => _resource?.Escape();

    /// <summary>Adds a rule, unless the CDK would not.</summary>
    public void Allow(Slot peer, Slot port, Place place, bool isEgress)
    {
        if (!_isMutable || (isEgress && AllowAllOutbound.Truth == true))
        {
            return;
        }

        var other = peer.Value switch
        {
            SecurityGroupObject group => group,
            PeerObject known => known,
            var datum => Of(datum) is ConnectableObject connectable ? connectable.Connections.Groups.FirstOrDefault() : (CdkObject?)null,
        } ?? PeerObject.Unknown(peer);
        var range = port.Value as PortObject ?? new PortObject(Slot.Unknown("the ports are not known", place, port.Value.Symbol), port, port);
        if (other.Symbol is { } o && range.Symbol is { } r && !_seen.Add(isEgress + o + r))
        {
            return;
        }

        _hasEgress |= isEgress;
        if (other is PeerObject { IsInline: true } inline && _resource is not null && !_disableInline)
        {
            (isEgress ? _egress : _ingress).Add(MadeNodes.Map(Rule(inline, range, place, isEgress), place));
        }
        else
        {
            var rule = new CfnObject(this, (isEgress ? "to " : "from ") + (other.Symbol ?? "?") + ":" + (range.Symbol ?? "?"), isEgress ? "AWS::EC2::SecurityGroupEgress" : "AWS::EC2::SecurityGroupIngress", place, Assembly) { ConstructId = Id };
            rule.Has("GroupId", GroupId(place));
            foreach (var pair in Rule(other, range, place, isEgress))
            {
                rule.Has(pair.Key, () => pair.Value);
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, TemplateNode>> Rule(CdkObject other, PortObject port, Place place, bool isEgress) =>
        port.Properties(place).Append(other is PeerObject peer ? peer.Property(isEgress)
            : new(isEgress ? "DestinationSecurityGroupId" : "SourceSecurityGroupId", Nodes.Of(((SecurityGroupObject)other).GroupId(place))!));

    // What stands for "nothing" is a rule that matches nothing: a group without any would let everything out.
    private TemplateNode? Egress() => AllowAllOutbound.Truth switch
    {
        true => MadeNodes.List([Everything()], Place),
        false => _egress.Count > 0 ? MadeNodes.List(_egress, Place) : _hasEgress ? null : MadeNodes.List([Nothing()], Place),
        null => Nodes.Unknown("whether everything is let out is not known", Place),
    };

    private MappingNode Everything() => Nodes.Object(Place, ("CidrIp", MadeNodes.Text("0.0.0.0/0", Place)), ("IpProtocol", MadeNodes.Text("-1", Place)));

    private MappingNode Nothing() => Nodes.Object(
        Place, ("CidrIp", MadeNodes.Text("255.255.255.255/32", Place)), ("IpProtocol", MadeNodes.Text("icmp", Place)), ("FromPort", MadeNodes.Text("252", Place)), ("ToPort", MadeNodes.Text("86", Place)));
}
