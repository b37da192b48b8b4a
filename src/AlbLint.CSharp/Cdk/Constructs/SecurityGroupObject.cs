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
    private CfnObject? _nothing;
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
        if (disableInline && allowAllOutbound.Truth is { } all)
        {
            var none = Standalone(all ? PeerObject.Everyone(place) : PeerObject.Nobody(place), all ? PortObject.Everything(place) : PortObject.Nothing(place), place, isEgress: true);
            _nothing = all ? null : none;
        }
    }

    private SecurityGroupObject(CdkConstruct scope, string id, Place place, Slot groupId, Slot allowAllOutbound, Slot mutable)
        : base(scope, id, place, scope.Assembly)
    {
        _groupId = groupId.IsNull ? Slot.Unknown("the group's id is not given", place) : groupId;
        AllowAllOutbound = allowAllOutbound.IsNull ? Slot.Of(true, place) : allowAllOutbound;
        _isMutable = mutable.Truth ?? true;
    }

    /// <summary>A group of another app.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="id">The id.</param>
    /// <param name="place">Where it is imported.</param>
    /// <param name="groupId">Its id in the account.</param>
    /// <param name="allowAllOutbound">Whether it lets everything out; null for yes.</param>
    /// <param name="mutable">Whether rules may be added to it; null for yes.</param>
    public static SecurityGroupObject Import(CdkConstruct scope, string id, Place place, Slot groupId, Slot allowAllOutbound, Slot mutable) =>
        new(scope, id, place, groupId, allowAllOutbound, mutable);

    public override string? TypeName { get; set; } = "Amazon.CDK.AWS.EC2.SecurityGroup";

    public Slot AllowAllOutbound { get; }

    /// <summary>What lets everything out unless it is false.</summary>
    public static Slot Outbound(Slot written) => written.IsNull ? Slot.Of(true, written.Place) : written;

    /// <summary>The ids of groups; null when there are none.</summary>
    public static TemplateNode? Ids(Slot groups)
    {
        var nodes = groups.Items.Select(item => Of<SecurityGroupObject>(item) is { } group ? Nodes.Of(group.GroupId(item.Place)) : Nodes.Of(item)).OfType<TemplateNode>().ToList();
        if (!groups.IsCompleteList)
        {
            nodes.Add(MadeNodes.Unknown("the list may have more items", null, true, groups.Place));
        }

        return Nodes.ListOf(nodes, groups.Place);
    }

    /// <summary>Whether the group lets everything out that goes by IPv6; null for no.</summary>
    public Slot? AllowAllIpv6Outbound { get; init; }

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
        if (!_isMutable)
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
        if ((isEgress && LetsOut(other)) || (other.Symbol is { } o && range.Symbol is { } r && !_seen.Add(isEgress + o + r)))
        {
            return;
        }

        if (isEgress && !(other is PeerObject { IsIpv6: true } && _resource is not null))
        {
            LoseNothing();
        }

        if (other is PeerObject { IsInline: true } inline && range.IsInline && _resource is not null && !_disableInline)
        {
            (isEgress ? _egress : _ingress).Add(MadeNodes.Map(Rule(inline, range, place, isEgress), place));
        }
        else
        {
            Standalone(other, range, place, isEgress);
        }
    }

    // A group that lets everything out needs no rule for it; of IPv6 it does not unless it is told to.
    private bool LetsOut(CdkObject other) =>
        other is PeerObject { IsIpv6: true } && _resource is not null ? AllowAllIpv6Outbound?.Truth == true : AllowAllOutbound.Truth == true;

    private void LoseNothing()
    {
        _hasEgress = true;
        if (_nothing is not null)
        {
            Assembly.Constructs.Remove(_nothing);
            _nothing = null;
        }
    }

    private CfnObject Standalone(CdkObject other, PortObject range, Place place, bool isEgress)
    {
        var id = (isEgress ? "to " : "from ") + (other is PeerObject peer ? peer.UniqueId : other.Symbol ?? "?") + ":" + range.Wording;
        var rule = new CfnObject(this, id.Replace('/', '_'), isEgress ? "AWS::EC2::SecurityGroupEgress" : "AWS::EC2::SecurityGroupIngress", place, Assembly) { ConstructId = Id };
        rule.Has("GroupId", GroupId(place));
        foreach (var pair in Rule(other, range, place, isEgress))
        {
            rule.Has(pair.Key, () => pair.Value);
        }

        return rule;
    }

    private static IEnumerable<KeyValuePair<string, TemplateNode>> Rule(CdkObject other, PortObject port, Place place, bool isEgress) =>
        port.Properties(place).Append(other is PeerObject peer ? peer.Property(isEgress)
            : new(isEgress ? "DestinationSecurityGroupId" : "SourceSecurityGroupId", Nodes.Of(((SecurityGroupObject)other).GroupId(place))!));

    // What stands for "nothing" is a rule that matches nothing: a group without any would let everything out.
    private TemplateNode? Egress()
    {
        var rules = new List<TemplateNode?>();
        if (!_disableInline)
        {
            rules.Add(AllowAllOutbound.Truth switch
            {
                true => Inline(PeerObject.Everyone(Place), PortObject.Everything(Place)),
                false => _hasEgress ? null : Inline(PeerObject.Nobody(Place), PortObject.Nothing(Place)),
                null => Nodes.Unknown("whether everything is let out is not known", Place),
            });
        }

        rules.Add(AllowAllIpv6Outbound?.Truth == true ? Inline(PeerObject.Of("AnyIpv6", null, Place)!, PortObject.Everything(Place)) : null);
        return Nodes.ListOf([.. rules, .. _egress], Place);
    }

    private MappingNode Inline(PeerObject peer, PortObject port) => MadeNodes.Map(Rule(peer, port, Place, isEgress: true), Place);
}
