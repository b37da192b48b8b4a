using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>The <c>Connections</c> of a construct: its security groups, to which rules are added for every group of the other side.</summary>
internal sealed class ConnectionsObject : CdkObject
{
    /// <summary>The groups on this side.</summary>
    public List<SecurityGroupObject> Groups { get; } = [];

    /// <summary>The address ranges or foreign groups on this side.</summary>
    public List<Slot> Peers { get; } = [];

    /// <summary>The port that the construct serves; null when it has none.</summary>
    public Slot? DefaultPort { get; set; }

    /// <summary>Whether there may be groups on this side that are not known.</summary>
    public bool MayHaveMore { get; set; }

    public override void Escape()
    {
        MayHaveMore = true;
        Groups.ForEach(group => group.Escape());
    }

    /// <summary>Adds a group or a list of groups.</summary>
    public void Add(Slot groups)
    {
        if (groups.Value is ListDatum list)
        {
            MayHaveMore |= !list.IsComplete;
            list.Items.ForEach(Add);
        }
        else if (Of<SecurityGroupObject>(groups) is not { } group)
        {
            MayHaveMore |= !groups.IsNull;
        }
        else if (!Groups.Contains(group))
        {
            Groups.Add(group);
        }
    }

    public override Slot? Read(string property, Place place) => property switch
    {
        "SecurityGroups" => new Slot(new ListDatum(Groups.Select(group => new Slot(group, place))), place),
        "Connections" => new Slot(this, place),
        "DefaultPort" => DefaultPort?.At(place),
        _ => null,
    };

    public override Slot? Call(string method, Arguments arguments)
    {
        var place = arguments.Place;
        var everyone = new Slot(PeerObject.Of("AnyIpv4", null, place)!, place);
        switch (method)
        {
            case "AllowFrom":
                Allow(arguments[0], arguments[1], arguments, isTo: false);
                break;
            case "AllowTo":
                Allow(arguments[0], arguments[1], arguments, isTo: true);
                break;
            case "AllowFromAnyIpv4":
                Allow(everyone, arguments[0], arguments, isTo: false);
                break;
            case "AllowToAnyIpv4":
                Allow(everyone, arguments[0], arguments, isTo: true);
                break;
            case "AllowInternally":
                Allow(new Slot(this, place), arguments[0], arguments, isTo: false);
                break;
            case "AllowDefaultPortInternally":
                Allow(new Slot(this, place), OwnPort(place), arguments, isTo: false);
                break;
            case "AllowDefaultPortTo":
                Allow(arguments[0], OwnPort(place), arguments, isTo: true);
                break;
            case "AllowDefaultPortFrom":
                Allow(arguments[0], OwnPort(place), arguments, isTo: false);
                break;
            case "AllowDefaultPortFromAnyIpv4":
                Allow(everyone, OwnPort(place), arguments, isTo: false);
                break;
            case "AllowToDefaultPort":
                Allow(arguments[0], Other(arguments[0])?.OwnPort(place) ?? NoPort(place), arguments, isTo: true);
                break;
            case "AddSecurityGroup":
                for (var i = 0; i < arguments.Count; i++)
                {
                    Add(arguments[i]);
                }

                break;
            default:
                return null;
        }

        return Slot.Of(null, place);
    }

    /// <summary>Lets the other side in on a port, and the other side out to it.</summary>
    public void AllowFrom(ConnectionsObject other, Slot port, Place place) => Rules(this, other, port, place);

    private Slot OwnPort(Place place) => DefaultPort?.At(place) ?? NoPort(place);

    // The CDK throws when there is none.
    private static Slot NoPort(Place place) => Slot.Unknown("there is no default port", place);

    // Groups that either side gets later count too, so rules are made at the end.
    private void Allow(Slot other, Slot port, Arguments arguments, bool isTo)
    {
        var connections = Other(other) ?? new ConnectionsObject { Peers = { new Slot(PeerObject.Unknown(other), other.Place) } };
        arguments.Program.Assembly.BeforeSynthesis.Add(() => Rules(isTo ? connections : this, isTo ? this : connections, port, arguments.Place));
    }

    private static void Rules(ConnectionsObject target, ConnectionsObject source, Slot port, Place place)
    {
        foreach (var group in target.Groups)
        {
            foreach (var from in source.All(place))
            {
                group.Allow(from, port, place, isEgress: false);
            }
        }

        foreach (var group in source.Groups)
        {
            foreach (var to in target.All(place))
            {
                group.Allow(to, port, place, isEgress: true);
            }
        }
    }

    private IEnumerable<Slot> All(Place place) => Groups.Select(group => new Slot(group, place)).Concat(Peers)
        .Concat(MayHaveMore ? [new Slot(PeerObject.Unknown(Slot.Unknown("other groups", place)), place)] : []);

    private static ConnectionsObject? Other(Slot slot) => Of(slot.Value) switch
    {
        ConnectionsObject connections => connections,
        ConnectableObject connectable => connectable.Connections,
        SecurityGroupObject group => group.Connections,
        CdkObject other => other.Read("Connections", slot.Place)?.Value as ConnectionsObject,
        _ => null,
    };
}
